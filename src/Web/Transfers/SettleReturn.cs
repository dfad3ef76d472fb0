using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>The one function by which what Stripe says of transferred money that goes back becomes what is written
/// here. Called twice, late or at once it writes one row.</summary>
public sealed class SettleReturn(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>Applies what Stripe said about a refund of no payment a moment ago.</summary>
    /// <returns>False when it is no customer's who transfers here.</returns>
    public Task<bool> ApplyAsync(Connection connection, RefundNews news, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        return db.RepeatAsync(() => DecideAsync(connection, news, cancellation), cancellation);
    }

    /// <summary>Stripe has not made it and never will: what waits there has not changed.</summary>
    /// <param name="code">Why, in Stripe's word or ours.</param>
    public Task RefuseAsync(TransferReturn asked, string code, CancellationToken cancellation) =>
        db.RepeatAsync(async () =>
        {
            var back = await db.TransferReturns.FirstAsync(r => r.Id == asked.Id, cancellation);
            if (back.State == RefundState.Asked)
                back.Refuse(code, clock.GetUtcNow());
        }, cancellation);

    async Task<bool> DecideAsync(Connection connection, RefundNews news, CancellationToken cancellation)
    {
        if (news.PaymentIntentId.Length > 0 || news.HolderId.Length == 0 || news.Amount is not { } amount)
            return false;
        var account = await db.TransferAccounts.FirstOrDefaultAsync(
            t => t.AccountId == connection.AccountId && t.Livemode == connection.Livemode
                && t.HolderId == news.HolderId, cancellation);
        if (account is null)
            return false;

        var now = clock.GetUtcNow();
        var back = await FindAsync(account, news, cancellation) ?? Write(account, news, amount);
        var before = (back.StripeId, back.State);
        back.Hear(news, now);
        back.NextCheckAt = RefundWork.NextCheck(back, now);
        if (before != (back.StripeId, back.State))
            account.LookAt = now;
        return true;
    }

    /// <summary>The one that is known by Stripe's id, or was asked for under this id of ours. What stands on a refund
    /// at Stripe is believed only where everything else fits.</summary>
    async Task<TransferReturn?> FindAsync(TransferAccount account, RefundNews news, CancellationToken cancellation)
    {
        var known = await db.TransferReturns.FirstOrDefaultAsync(
            r => r.TransferAccountId == account.Id && r.StripeId == news.StripeId, cancellation);
        if (known is not null || !Id<TransferReturn>.TryParse(news.RefundId, null, out var id))
            return known;

        var asked = await db.TransferReturns.FirstOrDefaultAsync(
            r => r.Id == id && r.TransferAccountId == account.Id && r.StripeId == "" && r.State == RefundState.Asked,
            cancellation);
        return asked?.Amount == news.Amount ? asked : null;
    }

    TransferReturn Write(TransferAccount account, RefundNews news, Money amount)
    {
        var back = new TransferReturn(ids.Next<TransferReturn>(), account.OrganizationId, account.Id, amount)
        {
            CreatedAt = news.CreatedAt, Email = news.Email,
        };
        db.Add(back);
        return back;
    }
}
