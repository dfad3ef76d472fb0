using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Estimates;

/// <summary>Adds a draft of an estimate, new or with the content of another one.</summary>
public sealed class StartEstimate(Db db, Ids ids, TimeProvider clock, Current me)
{
    /// <summary>Days for which a new one holds, unless the merchant says otherwise.</summary>
    public const int UsualDays = 30;

    /// <summary>A key to open a form with, so that a form sent twice makes one draft.</summary>
    public Id<Estimate> NextId() => ids.Next<Estimate>();

    /// <summary>Under the given key, once however often it is asked for. False when the key is somebody
    /// else's.</summary>
    public async Task<bool> AddOnceAsync(
        Id<Estimate> id, Id<Customer> customerId, InvoiceContent content, EstimateHead head, Id<NumberSeries>? series)
    {
        try
        {
            await db.InTransactionAsync(async () =>
            {
                if (await db.Estimates.AnyAsync(e => e.Id == id))
                    return;

                var customer = await db.Customers.FirstAsync(c => c.Id == customerId);
                Add(id, customer, content, head).SeriesId = series;
            });
            return true;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await db.Estimates.AnyAsync(e => e.Id == id);
        }
    }

    /// <summary>The same again from today, with that day's tax rates.</summary>
    public async Task<Refusal?> DuplicateAsync(Estimate original, Id<Estimate> copy)
    {
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == original.CustomerId);
        if (customer.ArchivedAt is not null)
            return new("{0} is archived and gets no new estimates.", customer.Party.Name);

        var today = me.Organization.Today(clock.GetUtcNow());
        var taxes = await db.Taxes.AsNoTracking().ToDictionaryAsync(t => t.Id);
        var days = original.ValidUntil is { } last ? last.DayNumber - original.IssuedOn.DayNumber : (int?)null;
        var head = new EstimateHead(original.Heading, days is { } some ? today.AddDays(Math.Max(0, some)) : null);
        return await AddOnceAsync(copy, customer.Id, InvoiceCopy.Of(original, customer, taxes, today), head, null)
            ? null
            : new("This form has been used already. Load the page again.");
    }

    Estimate Add(Id<Estimate> id, Customer customer, InvoiceContent content, EstimateHead head)
    {
        var estimate = new Estimate(id, customer.OrganizationId, customer, clock.GetUtcNow());
        estimate.Write(content, head);
        db.Add(estimate);
        db.Note(ids, estimate, EstimateEventKind.Created, estimate.CreatedAt, "", me.User.Id);
        return estimate;
    }
}
