using Tamias.Web.Payments;

namespace Tamias.Web.AutomaticPayments;

/// <summary>Ends what a customer once agreed to. What is already before the bank goes on.</summary>
public sealed class StopAutomatic(Db db, Ids ids, TimeProvider clock, AutomaticMails mails)
{
    /// <summary>A second stop changes nothing and tells nobody.</summary>
    /// <returns>False when this method is none of the organization's.</returns>
    public Task<bool> StopAsync(Id<SavedMethod> id, SavedMethodEnd end, CancellationToken cancellation) =>
        db.RepeatAsync(async () =>
        {
            if (await db.SavedMethods.FirstOrDefaultAsync(m => m.Id == id, cancellation) is not { } method)
                return false;
            if (!method.IsUsable)
                return true;

            var now = clock.GetUtcNow();
            method.EndAs(end, now);
            await db.StopAllAsync(ids, method, now, cancellation);
            await mails.EndedAsync(method, cancellation);
            return true;
        }, cancellation);

    /// <summary>What this customer lets be charged, if anything.</summary>
    public async Task StopAsync(Id<Customer> customer, SavedMethodEnd end, CancellationToken cancellation)
    {
        if (await db.SavedMethods.AsNoTracking().UsableAsync(customer, cancellation) is { } method)
            await StopAsync(method.Id, end, cancellation);
    }

    /// <summary>One invoice is not charged; the customer pays it themselves.</summary>
    public Task StopAsync(Id<Invoice> id, Guid userId, CancellationToken cancellation) => db.RepeatAsync(async () =>
    {
        var invoice = await db.LockInvoiceAsync(id, cancellation);
        var automatic = await db.AutomaticPayments
            .FirstOrDefaultAsync(p => p.InvoiceId == id && p.NextAt != null, cancellation);
        if (invoice is null || automatic is null)
            return;

        automatic.EndAs(AutomaticPaymentEnd.Stopped);
        db.Note(ids, invoice, TimelineKind.ChargeStopped, clock.GetUtcNow(), "", userId);
        await mails.SkippedAsync(automatic, invoice, cancellation);
    }, cancellation);

    /// <summary>Charges at the next moment what the bank has refused before and is to be tried again on another
    /// day.</summary>
    public Task<Refusal?> TryNowAsync(Id<Invoice> id, CancellationToken cancellation) => db.RepeatAsync(async () =>
    {
        var automatic = await db.AutomaticPayments
            .FirstOrDefaultAsync(p => p.InvoiceId == id && p.NextAt != null, cancellation);
        if (automatic is not { Tries: > 0 })
            return new Refusal("This is charged on the day that the customer was told.");

        automatic.NextAt = clock.GetUtcNow();
        return null;
    }, cancellation);
}

static class Stopping
{
    /// <summary>What was announced for this customer is not charged any more.</summary>
    public static async Task StopAllAsync(
        this Db db, Ids ids, SavedMethod method, DateTimeOffset at, CancellationToken cancellation)
    {
        var theirs = db.Invoices.Where(i => i.CustomerId == method.CustomerId).Select(i => i.Id);
        var announced = await db.AutomaticPayments.Where(p => p.NextAt != null && theirs.Contains(p.InvoiceId))
            .ToListAsync(cancellation);
        foreach (var automatic in announced.Where(p => !p.HasEnded))
        {
            automatic.EndAs(AutomaticPaymentEnd.Stopped);
            var invoice = await db.Invoices.FirstAsync(i => i.Id == automatic.InvoiceId, cancellation);
            db.Note(ids, invoice, TimelineKind.ChargeStopped, at);
        }
    }
}
