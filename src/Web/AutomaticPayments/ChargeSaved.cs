using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Reminders;

namespace Tamias.Web.AutomaticPayments;

/// <summary>Charges a saved method for an invoice, by the same door as its payer: the invoice's open form is closed
/// first, and what is owed is read again after that.</summary>
public sealed class ChargeSaved(
    Db db, EndLiveAttempt ending, ChargeDecision decision, StripeForms forms, Settle settle)
{
    /// <summary>Where nothing can be said yet, it is due again later.</summary>
    public async Task GoAsync(Id<AutomaticPayment> id, CancellationToken cancellation)
    {
        var invoice = await db.AutomaticPayments.Where(p => p.Id == id).Select(p => p.InvoiceId)
            .FirstAsync(cancellation);
        if (await ending.EndAsync(invoice, cancellation) is not null
            || await ReserveAsync(id, cancellation) is not { } attempt)
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

    /// <summary>The attempt, committed before Stripe is asked; null when nothing is to be charged now.</summary>
    async Task<Attempt?> ReserveAsync(Id<AutomaticPayment> id, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => decision.DecideAsync(id, cancellation), cancellation);
        }
        catch (Exception exception) when (db.IsOvertaken(exception))
        {
            return null; // a payer came in between
        }
    }
}

/// <summary>Whether an announced payment is charged now. Everything inside the caller's transaction.</summary>
public sealed class ChargeDecision(Db db, Ids ids, TimeProvider clock, AttemptLog attempts)
{
    /// <summary>Days after the due date for which a gateway that cannot charge is waited for.</summary>
    const int Patience = 7;

    /// <summary>The attempt to charge by; null when it is not charged now, or not at all.</summary>
    public async Task<Attempt?> DecideAsync(Id<AutomaticPayment> id, CancellationToken cancellation)
    {
        var invoiceId = (await db.AutomaticPayments.AsNoTracking().FirstAsync(p => p.Id == id, cancellation)).InvoiceId;
        var invoice = (await db.LockInvoiceAsync(invoiceId, cancellation))!;
        var automatic = await db.AutomaticPayments.FirstAsync(p => p.Id == id, cancellation);
        if (automatic.HasEnded)
            return null;

        var due = invoice.ChargeableOn(automatic.DueOn);
        if (!due.IsPositive)
        {
            automatic.EndAs(AutomaticPaymentEnd.NotNeeded);
            return null;
        }

        if (!await db.Undisturbed().AnyAsync(i => i.Id == invoice.Id, cancellation))
            return null; // under way, or before a bank

        var method = await db.SavedMethods.UsableAsync(invoice.CustomerId, cancellation);
        var gateway = method is null ? null : await db.ChargingGatewayAsync(method, invoice, cancellation);
        var amount = Money.Min(due, automatic.Amount);
        if (method is not null && gateway is not null && invoice.OfferPayment(amount) is null)
            return Begin(automatic, invoice, gateway, PaymentWish.Charging(invoice, method, amount), method);

        if (method is null || await IsLateAsync(automatic, cancellation))
        {
            automatic.EndAs(AutomaticPaymentEnd.Stopped);
            db.Note(ids, invoice, TimelineKind.ChargeStopped, clock.GetUtcNow());
        }

        return null;
    }

    Attempt Begin(
        AutomaticPayment automatic, Invoice invoice, Gateway gateway, PaymentWish wish, SavedMethod method)
    {
        var attempt = attempts.Add(
            new Dictionary<Id<Invoice>, Invoice> { [invoice.Id] = invoice }, gateway, wish);
        automatic.Try(attempt.Id, method.Id);
        return attempt;
    }

    async Task<bool> IsLateAsync(AutomaticPayment automatic, CancellationToken cancellation)
    {
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization, cancellation);
        return organization.Today(clock.GetUtcNow()) > automatic.DueOn.AddDays(Patience);
    }
}
