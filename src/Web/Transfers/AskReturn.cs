using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Asks Stripe to send back what waits of a customer's transfers.</summary>
public sealed class AskReturn(
    Db db, StripeRefunds stripe, Credentials credentials, SettleReturn settling, ILogger<AskReturn> log)
    : AskBack<TransferReturn>(db, stripe, credentials, log)
{
    /// <summary>By how much Stripe's clock and ours may differ.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromDays(2);

    readonly Db db = db;
    readonly StripeRefunds stripe = stripe;

    /// <summary>The merchant may have left that account and come back: any of its connections that can be
    /// asked.</summary>
    protected override async Task<Connection> ConnectionAsync(TransferReturn back, CancellationToken cancellation)
    {
        var account = await AccountAsync(back, cancellation);
        return await db.TieOfAsync(account, cancellation)
            ?? await db.Connections.AsNoTracking().Where(
                c => c.AccountId == account.AccountId && c.Livemode == account.Livemode)
                .OrderByDescending(c => c.Id).FirstAsync(cancellation);
    }

    protected override async Task<RefundNews> CreateAsync(
        StripeCredential credential, TransferReturn back, CancellationToken cancellation)
    {
        var account = await AccountAsync(back, cancellation);
        var request = new ReturnRequest(
            back.Id.ToString(), back.OrganizationId.ToString(), account.HolderId, back.Amount, back.Email);
        return await stripe.ReturnAsync(credential, request, cancellation);
    }

    protected override Task<IReadOnlyList<RefundNews>> ListAsync(
        StripeCredential credential, TransferReturn back, CancellationToken cancellation) =>
        stripe.SinceAsync(credential, back.CreatedAt - Skew, cancellation);

    protected override Task<bool> ApplyAsync(
        Connection connection, RefundNews news, CancellationToken cancellation) =>
        settling.ApplyAsync(connection, news, cancellation);

    protected override Task RefuseAsync(
        TransferReturn back, string code, bool isTold, CancellationToken cancellation) =>
        settling.RefuseAsync(back, code, cancellation);

    Task<TransferAccount> AccountAsync(TransferReturn back, CancellationToken cancellation) =>
        db.TransferAccounts.AsNoTracking().FirstAsync(t => t.Id == back.TransferAccountId, cancellation);
}
