namespace Tamias.Web.Payments;

/// <summary>The one function by which what Stripe says of a refund becomes what the books say. Webhook, ask and
/// reconciler call it; called twice, late or at once it books once.</summary>
public sealed partial class SettleRefund(
    Db db, Ids ids, TimeProvider clock, RefundBooking booking, ILogger<SettleRefund> log)
{
    const int MostTries = 5;

    /// <summary>Applies what Stripe said about a refund of this connection a moment ago.</summary>
    /// <returns>False when the payment it gives back is not known here.</returns>
    public async Task<bool> ApplyAsync(Connection connection, RefundNews news, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.InTransactionAsync(() => DecideAsync(connection, news, cancellation), cancellation);
            }
            catch (Exception exception) when (tries < MostTries && db.IsOvertaken(exception))
            {
                LogAgain(news.StripeId, tries);
            }
        }
    }

    /// <summary>Stripe has not made it and never will. Nothing was booked, so its money is free again.</summary>
    /// <param name="code">Why, in Stripe's word or ours.</param>
    /// <param name="isTold">The merchant sees it on the page they are waiting for.</param>
    public Task RefuseAsync(Refund asked, string code, bool isTold, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var payment = await db.LockPaymentAsync(asked.PaymentId, cancellation);
            var refund = await db.Refunds.FirstAsync(r => r.Id == asked.Id, cancellation);
            if (refund.State != RefundState.Asked)
                return;

            refund.Refuse(code, clock.GetUtcNow());
            await booking.TellAsync(payment!, refund, TimelineKind.RefundFailed, cancellation);
            if (!isTold)
                await booking.FailAsync(payment!, refund, cancellation);
        }, cancellation);

    async Task<bool> DecideAsync(Connection connection, RefundNews news, CancellationToken cancellation)
    {
        var id = await db.Payments
            .Where(p => p.ConnectionId == connection.Id && p.PaymentIntentId == news.PaymentIntentId)
            .Select(p => (Id<Payment>?)p.Id).FirstOrDefaultAsync(cancellation);
        if (id is null || await db.LockPaymentAsync(id.Value, cancellation) is not { } payment)
            return false;
        if (news.Amount is not { } amount || amount.Currency != payment.Amount.Currency)
            throw new InvalidOperationException($"Refund {news.StripeId} is not in the currency of its payment.");

        var refund = await FindAsync(payment, news, cancellation) ?? Write(payment, news, amount);
        await FollowAsync(payment, refund, news, cancellation);
        return true;
    }

    /// <summary>The refund that is known by Stripe's id, or the one that was asked for under this id of ours. What
    /// stands on a refund at Stripe is believed only where everything else fits.</summary>
    async Task<Refund?> FindAsync(Payment payment, RefundNews news, CancellationToken cancellation)
    {
        var known = await db.Refunds.FirstOrDefaultAsync(
            r => r.ConnectionId == payment.ConnectionId && r.StripeId == news.StripeId, cancellation);
        if (known is not null || !Id<Refund>.TryParse(news.RefundId, null, out var id))
            return known;

        var asked = await db.Refunds.FirstOrDefaultAsync(
            r => r.Id == id && r.PaymentId == payment.Id && r.ConnectionId == payment.ConnectionId
                && r.StripeId == "" && r.State == RefundState.Asked, cancellation);
        return asked?.Amount == news.Amount ? asked : null;
    }

    Refund Write(Payment payment, RefundNews news, Money amount)
    {
        var refund = new Refund(ids.Next<Refund>(), payment.OrganizationId, payment.Id, amount)
        {
            ConnectionId = payment.ConnectionId, Reason = news.Reason, CreatedAt = news.CreatedAt,
            Email = news.Email,
        };
        db.Add(refund);
        return refund;
    }

    async Task FollowAsync(Payment payment, Refund refund, RefundNews news, CancellationToken cancellation)
    {
        var (before, now) = (refund.State, clock.GetUtcNow());
        refund.Hear(news, now);
        refund.NextCheckAt = RefundWork.NextCheck(refund, now);
        var isAlive = refund.State is RefundState.Pending or RefundState.Succeeded;
        if (isAlive && !refund.IsBooked)
            await booking.BookAsync(payment, refund, cancellation);
        else if (!isAlive && before != refund.State)
            await booking.FailAsync(payment, refund, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Refund {Refund} was written by somebody else; try {Try}.")]
    partial void LogAgain(string refund, int @try);
}
