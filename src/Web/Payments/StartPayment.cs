using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>The one door to paying online, one invoice or several. At most one form is open for an invoice; the second
/// press finds the first's.</summary>
public sealed class StartPayment(Db db, AttemptLog attempts, StripeForms forms, Settle settle, TimeProvider clock)
{
    // Each round ends an attempt that does not fit; more than one for each invoice and a few means that others are
    // paying at the same moment.
    const int MostRounds = 5;

    static readonly TimeSpan ShortestRest = TimeSpan.FromMinutes(5);

    public async Task<StartedPayment> GoAsync(PaymentWish wish, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds + wish.Spread.Parts.Count; round++)
        {
            var reserved = await ReserveAsync(wish, cancellation);
            var answer = reserved.Answer ?? await FollowAsync(reserved, wish, cancellation);
            if (answer is not null)
                return answer;
        }

        return StartedPayment.Refused(
            new("Somebody is paying this invoice at this moment. Wait a minute and try again."));
    }

    async Task<Reserved> ReserveAsync(PaymentWish wish, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => DecideAsync(wish, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            return await ReserveAsync(wish, cancellation); // the index says that a live attempt now exists: it is found
        }
    }

    async Task<Reserved> DecideAsync(PaymentWish wish, CancellationToken cancellation)
    {
        var ids = wish.Spread.InvoiceIds;
        var invoices = await db.LockInvoicesAsync(ids, cancellation);
        var gateways = await Payable.GatewaysAsync(db, invoices.Values, cancellation);
        if (gateways.Find(g => g.Id == wish.GatewayId) is not { } gateway)
            return new(Answer: StartedPayment.Refused(Payable.Unavailable));
        if (await db.OfferPaymentAsync(wish.Spread, invoices, cancellation) is { } refusal)
            return new(Answer: StartedPayment.Refused(refusal));

        var others = await db.Attempts.Paying(ids).Where(a => a.IsLive || a.State == AttemptState.InProgress)
            .ToListAsync(cancellation);
        if (others.Find(a => a.IsLive) is { } live)
            return MayReplace(live, wish) ? new(live) : new(Answer: Payable.TransferAwaited);
        return !wish.DespiteInProgress && await WarnAsync(ids, others.Count > 0, cancellation) is { } warning
            ? new(Answer: StartedPayment.Refused(warning, mayInsist: true))
            : new(attempts.Add(invoices, gateway, wish), IsNew: true);
    }

    /// <summary>Money may be on its way by a transfer that was asked for before, and nobody can see it: whoever wants
    /// to pay otherwise is told.</summary>
    bool MayReplace(Attempt live, PaymentWish wish) =>
        live.State != AttemptState.Awaiting || wish.DespiteInProgress || Fits(live, wish);

    /// <summary>Other money for these invoices may still come, or come back.</summary>
    async Task<Refusal?> WarnAsync(
        IReadOnlyList<Id<Invoice>> invoices, bool isUnderWay, CancellationToken cancellation) =>
        isUnderWay ? Payable.UnderWay
        : await db.HeldAmong(invoices).AnyAsync(cancellation) ? Payable.UnderReview : null;

    /// <summary>The payer's answer, or null when the attempt has been ended and another round decides.</summary>
    async Task<StartedPayment?> FollowAsync(Reserved reserved, PaymentWish wish, CancellationToken cancellation)
    {
        var attempt = reserved.Attempt!;
        try
        {
            return Fits(attempt, wish)
                ? await GoOnAsync(attempt, wish, cancellation)
                : await EndAsync(attempt, await forms.CloseAsync(attempt, cancellation), cancellation);
        }
        catch (StripeTrouble trouble)
        {
            if (await settle.TroubleAsync(attempt, trouble, cancellation))
                return StartedPayment.Refused(
                    trouble.Kind == StripeTroubleKind.NoAccess ? Payable.Unavailable : Payable.NoAnswer);
            return reserved.IsNew ? StartedPayment.Refused(Payable.Unavailable) : null;
        }
    }

    /// <summary>To the form; or back, where the page tells where to transfer.</summary>
    async Task<StartedPayment?> GoOnAsync(Attempt attempt, PaymentWish wish, CancellationToken cancellation)
    {
        if (wish.Transfer is null)
        {
            var form = await forms.OpenAsync(attempt, cancellation);
            return form.State == CheckoutState.Open
                ? StartedPayment.At(form.Url)
                : await EndAsync(attempt, form, cancellation);
        }

        var transfer = await forms.GoOnAsync(attempt, cancellation);
        await EndAsync(attempt, transfer, cancellation);
        return transfer.State switch
        {
            CheckoutState.Awaiting or CheckoutState.Paid => StartedPayment.At(wish.BackPath),
            CheckoutState.Expired or CheckoutState.Failed => StartedPayment.Refused(Payable.Unavailable),
            _ => null,
        };
    }

    /// <summary>What Stripe says is written down, and another round decides.</summary>
    async Task<StartedPayment?> EndAsync(Attempt attempt, Checkout checkout, CancellationToken cancellation)
    {
        await settle.ApplyAsync(await forms.ConnectionAsync(attempt, cancellation), checkout, cancellation);
        return null;
    }

    bool Fits(Attempt attempt, PaymentWish wish) =>
        AttemptLog.RequestOf(attempt) is { Charges: null } asked
        && asked.Transfer == wish.Transfer
        && asked.KeepsMethod == wish.Consent is not null
        && Spread.Of(attempt, wish.Spread.CustomerId).Parts.SequenceEqual(wish.Spread.Parts)
        && attempt.GatewayId == wish.GatewayId
        && attempt.ExpiresAt - clock.GetUtcNow() > ShortestRest;

    sealed record Reserved(Attempt? Attempt = null, bool IsNew = false, StartedPayment? Answer = null);
}
