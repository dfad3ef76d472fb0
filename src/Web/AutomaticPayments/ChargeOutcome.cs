using Tamias.Web.Payments;

namespace Tamias.Web.AutomaticPayments;

/// <summary>What follows when an attempt has come to its end: a method is kept, an automatic payment is done or is
/// tried again. Everything inside the caller's transaction, with the invoices locked.</summary>
public sealed class ChargeOutcome(Db db, Ids ids, TimeProvider clock, AutomaticMails mails)
{
    public async Task SucceededAsync(PaidFor paid, Checkout checkout, CancellationToken cancellation)
    {
        var attempt = paid.Attempt;
        if (await ChargedByAsync(attempt, cancellation) is { } automatic)
            automatic.EndAs(AutomaticPaymentEnd.Paid);
        else if (checkout.Kept is { } kept && await db.SavedMethods.FirstOrDefaultAsync(
            m => m.AttemptId == attempt.Id, cancellation) is { KeptAt: null } agreed)
            await KeepAsync(agreed, kept, checkout.MethodText, cancellation);
    }

    /// <summary>Nothing when the attempt was no charge.</summary>
    public async Task RefusedAsync(PaidFor paid, string advice, CancellationToken cancellation)
    {
        if (await ChargedByAsync(paid.Attempt, cancellation) is not { HasEnded: false } automatic)
            return;

        var (now, invoice) = (clock.GetUtcNow(), paid.Invoices[0]);
        var method = await db.SavedMethods.FirstAsync(m => m.Id == automatic.SavedMethodId, cancellation);
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization, cancellation);
        var answer = automatic.Refuse(paid.Attempt.LastError, advice, organization, now);
        if (answer == BankAnswer.Never && method.IsUsable)
        {
            method.EndAs(SavedMethodEnd.RefusedByBank, now);
            await db.StopAllAsync(ids, method, now, cancellation);
        }

        await mails.RefusedAsync(new(automatic, invoice, method, answer, organization), cancellation);
    }

    Task<AutomaticPayment?> ChargedByAsync(Attempt attempt, CancellationToken cancellation) =>
        db.AutomaticPayments.FirstOrDefaultAsync(p => p.AttemptId == attempt.Id, cancellation);

    /// <summary>One method of a customer is charged: what they agreed to before ends.</summary>
    async Task KeepAsync(SavedMethod agreed, KeptMethod kept, string title, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization, cancellation);
        if (await db.SavedMethods.UsableAsync(agreed.CustomerId, cancellation) is { } former)
        {
            former.EndAs(SavedMethodEnd.Replaced, now);
            await db.SaveChangesAsync(cancellation); // before the index meets the new one
        }

        agreed.Keep(kept, title, now, organization.Today(now));
        await mails.KeptAsync(agreed, cancellation);
    }
}
