using Tamias.Gateways;
using Tamias.Web.Email;

namespace Tamias.Web.Payments;

/// <summary>Writes what Stripe says of a payout, however it was learnt.</summary>
public sealed class SettlePayout(
    Db db, Ids ids, TimeProvider clock, DisputeMails mails, PayoutReader reader)
{
    /// <summary>Reads it at Stripe and writes it down.</summary>
    public async Task<bool> ReadAsync(Connection connection, string payoutId, CancellationToken cancellation)
    {
        var told = await reader.ReadAsync(connection, payoutId, cancellation);
        return await ApplyAsync(connection, told, cancellation);
    }

    /// <returns>False when it is of the other mode.</returns>
    public async Task<bool> ApplyAsync(
        Connection connection, ReportedPayout told, CancellationToken cancellation)
    {
        if (told.Livemode != connection.Livemode)
            return false; // test never touches live

        db.Organization = connection.OrganizationId;
        await db.RepeatAsync(() => WriteAsync(connection, told, cancellation), cancellation);
        return true;
    }

    async Task WriteAsync(Connection connection, ReportedPayout told, CancellationToken cancellation)
    {
        var payout = await db.Payouts.FirstOrDefaultAsync(
            p => p.ConnectionId == connection.Id && p.StripeId == told.Id, cancellation) ?? New(connection, told);
        var hadFailed = payout.HasFailed;
        payout.Hear(told);
        if (payout.Status == "failed" && !hadFailed)
            await mails.PayoutFailedAsync(payout, cancellation);
        if (payout is { IsAutomatic: true, LinesReadAt: null } && told.IsReconciled)
            payout.NextCheckAt ??= clock.GetUtcNow();
    }

    Payout New(Connection connection, ReportedPayout told)
    {
        var payout = new Payout(ids.Next<Payout>(), connection.OrganizationId, connection.Id, told.Id)
        {
            Amount = told.Amount, CreatedAt = told.CreatedAt, IsAutomatic = told.IsAutomatic,
        };
        db.Add(payout);
        return payout;
    }
}
