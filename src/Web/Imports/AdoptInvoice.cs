using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.Imports;

/// <summary>Takes over invoices that another program issued: each is issued here under its own number and booked, and
/// what was paid of it is recorded, all of that or nothing. Nobody gets a mail.</summary>
public sealed class AdoptInvoice(
    Db db, Ids ids, StartDraft drafts, IssueInvoice issue, RecordPayment recording)
{
    /// <summary>What was wrong with a row that looked right before; nothing of it is kept.</summary>
    sealed class RefusedException(Refusal refusal) : Exception(refusal.ToString());

    /// <summary>The series under which taken over invoices are listed; made when it is not there.</summary>
    /// <param name="name">Its prefix, which only names it.</param>
    public async Task<Id<NumberSeries>> SeriesAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                if (await FindAsync(name, cancellation) is { } there)
                    return there.Id;

                var series = new NumberSeries(ids.Next<NumberSeries>(), db.Organization, DocumentKind.Invoice, name);
                series.NumberElsewhere(true);
                db.Add(series);
                return series.Id;
            }, cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear(); // somebody else has made it
            return (await FindAsync(name, cancellation))!.Id;
        }
    }

    /// <summary>True when it was taken over by this call. The same keys again change nothing.</summary>
    public async Task<bool> GoAsync(EarlierInvoice earlier, AdoptionKeys keys, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => WriteAsync(earlier, keys, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return false; // the same form was quicker, or another one with the same number
        }
        catch (RefusedException)
        {
            db.ChangeTracker.Clear();
            return false; // something has changed since its row was looked at
        }
    }

    Task<NumberSeries?> FindAsync(string name, CancellationToken cancellation) =>
        db.NumberSeries.AsNoTracking().FirstOrDefaultAsync(
            s => s.Kind == DocumentKind.Invoice && s.IsElsewhere && s.Prefix == name, cancellation);

    async Task<bool> WriteAsync(EarlierInvoice earlier, AdoptionKeys keys, CancellationToken cancellation)
    {
        if (await db.Invoices.AnyAsync(i => i.Id == keys.Invoice, cancellation))
            return false;

        var customer = await db.Customers.FirstAsync(c => c.Id == earlier.CustomerId, cancellation);
        var invoice = await drafts.AddAsync(keys.Invoice, customer, earlier.Content, keys.UserId);
        invoice.SeriesId = keys.Series;
        invoice.Record(earlier.Fiscal);
        await db.SaveChangesAsync(cancellation); // what follows reads it
        Need(await issue.TakeOverAsync(keys.Invoice, keys.UserId, cancellation));
        await db.SaveChangesAsync(cancellation);
        if (earlier.Paid.IsPositive)
            Need(await recording.RecordAsync(PaidOf(earlier, keys), cancellation));
        return true;
    }

    static PaymentByHand PaidOf(EarlierInvoice earlier, AdoptionKeys keys) => new(
        keys.Payment, earlier.Paid, new(earlier.CustomerId, [new(keys.Invoice, earlier.Paid)]), keys.UserId)
    {
        Method = PaymentMethod.Other, ReceivedOn = earlier.Content.IssuedOn, PrivateNotes = keys.PaidNote,
    };

    static void Need(Refusal? refusal)
    {
        if (refusal is not null)
            throw new RefusedException(refusal);
    }
}

/// <summary>Under which keys an invoice is taken over, and by whom.</summary>
/// <param name="Payment">Of what was paid.</param>
/// <param name="PaidNote">Written beside what was paid, for the merchant.</param>
public sealed record AdoptionKeys(
    Id<Invoice> Invoice, Id<Payment> Payment, Id<NumberSeries> Series, Guid UserId, string PaidNote);
