using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Reminders;

namespace Tamias.Web.AutomaticPayments;

/// <summary>Charges a saved method for an invoice, by the same door as its payer: an open form of the invoice is closed
/// first, and what is owed is read again after that.</summary>
public sealed class ChargeSaved(
    Db db, EndLiveAttempt ending, ChargeDecision decision, StripeForms forms, Settle settle)
{
    /// <summary>Where nothing can be said yet, it is due again later.</summary>
    public async Task GoAsync(Id<AutomaticPayment> id, CancellationToken cancellation)
    {
        var step = await ReserveAsync(id, cancellation);
        if (step.ClosesFirst is { } invoice)
            step = await ending.EndAsync(invoice, cancellation) is null
                ? await ReserveAsync(id, cancellation) : ChargeStep.None;
        if (step.Attempt is not { } attempt)
            return;

        try
        {
            var checkout = await forms.GoOnAsync(attempt, cancellation);
            await settle.ApplyAsync(await forms.ConnectionAsync(attempt, cancellation), checkout, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            await settle.TroubleAsync(attempt, trouble, cancellation); // the reconciler asks again
        }
    }

    /// <summary>Committed before Stripe is asked.</summary>
    async Task<ChargeStep> ReserveAsync(Id<AutomaticPayment> id, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => decision.DecideAsync(id, cancellation), cancellation);
        }
        catch (Exception exception) when (db.IsOvertaken(exception))
        {
            return ChargeStep.None; // a payer came in between
        }
    }
}

/// <summary>What is to be done about an announced payment now.</summary>
/// <param name="Attempt">To charge by; null when it is not charged now, or not at all.</param>
/// <param name="ClosesFirst">The invoice whose open form stands in the way.</param>
public sealed record ChargeStep(Attempt? Attempt, Id<Invoice>? ClosesFirst = null)
{
    public static readonly ChargeStep None = new(Attempt: null);
}

/// <summary>Whether an announced payment is charged now. Everything inside the caller's transaction.</summary>
public sealed class ChargeDecision(Db db, Ids ids, TimeProvider clock, AttemptLog attempts)
{
    /// <summary>Days after the due date for which a gateway that cannot charge is waited for, and for which a transfer
    /// that the customer asked for is.</summary>
    const int Patience = 7;

    public async Task<ChargeStep> DecideAsync(Id<AutomaticPayment> id, CancellationToken cancellation)
    {
        var invoiceId = (await db.AutomaticPayments.AsNoTracking().FirstAsync(p => p.Id == id, cancellation)).InvoiceId;
        var invoice = (await db.LockInvoiceAsync(invoiceId, cancellation))!;
        var automatic = await db.AutomaticPayments.FirstAsync(p => p.Id == id, cancellation);
        if (automatic.HasEnded)
            return ChargeStep.None;

        var due = invoice.ChargeableOn(automatic.DueOn);
        if (!due.IsPositive)
        {
            automatic.EndAs(AutomaticPaymentEnd.NotNeeded);
            return ChargeStep.None;
        }

        var method = await db.SavedMethods.UsableAsync(invoice.CustomerId, cancellation);
        var gateway = method is null ? null : await db.ChargingGatewayAsync(method, invoice, cancellation);
        var amount = Money.Min(due, automatic.Amount);
        if (method is null || gateway is null || invoice.OfferPayment(amount) is not null)
            return await WaitAsync(automatic, invoice, method, cancellation);
        if (await db.Attempts.AsNoTracking().Paying(invoiceId).FirstOrDefaultAsync(a => a.IsLive, cancellation)
            is { } live)
            return IsExpected(live) ? ChargeStep.None : new(Attempt: null, invoiceId);
        if (!await db.Undisturbed().AnyAsync(i => i.Id == invoiceId, cancellation))
            return ChargeStep.None; // under way, or before a bank

        var wish = PaymentWish.Charging(invoice, method, amount);
        var attempt = attempts.Add(new Dictionary<Id<Invoice>, Invoice> { [invoiceId] = invoice }, gateway, wish);
        automatic.Try(attempt.Id, method.Id);
        return new(attempt);
    }

    /// <summary>The customer may have sent the money by transfer.</summary>
    bool IsExpected(Attempt live) =>
        live.State == AttemptState.Awaiting && clock.GetUtcNow() < live.CreatedAt.AddDays(Patience);

    /// <summary>For a gateway that cannot charge, some days; without a method there is nothing to wait for.</summary>
    async Task<ChargeStep> WaitAsync(
        AutomaticPayment automatic, Invoice invoice, SavedMethod? method, CancellationToken cancellation)
    {
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization, cancellation);
        if (method is null || organization.Today(clock.GetUtcNow()) > automatic.DueOn.AddDays(Patience))
        {
            automatic.EndAs(AutomaticPaymentEnd.Stopped);
            db.Note(ids, invoice, TimelineKind.ChargeStopped, clock.GetUtcNow());
        }

        return ChargeStep.None;
    }
}
