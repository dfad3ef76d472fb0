using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Asks Stripe for refunds of payments.</summary>
public sealed class AskRefund(
    Db db, StripeRefunds stripe, Credentials credentials, SettleRefund settling, ILogger<AskRefund> log)
    : AskBack<Refund>(db, stripe, credentials, log)
{
    /// <summary>What is noted of a refund that Stripe turned out never to have made.</summary>
    public const string NeverMade = "never_made";

    readonly Db db = db;
    readonly StripeRefunds stripe = stripe;

    protected override Task<Connection> ConnectionAsync(Refund back, CancellationToken cancellation) =>
        db.Connections.AsNoTracking().FirstAsync(c => c.Id == back.ConnectionId, cancellation);

    protected override async Task<RefundNews> CreateAsync(
        StripeCredential credential, Refund back, CancellationToken cancellation)
    {
        var request = new RefundRequest(
            back.Id.ToString(), back.OrganizationId.ToString(), await IntentAsync(back, cancellation), back.Amount)
        {
            Reason = back.Reason, Email = back.Email,
        };
        return await stripe.CreateAsync(credential, request, cancellation);
    }

    protected override async Task<IReadOnlyList<RefundNews>> ListAsync(
        StripeCredential credential, Refund back, CancellationToken cancellation) =>
        await stripe.OfPaymentAsync(credential, await IntentAsync(back, cancellation), cancellation);

    protected override Task<bool> ApplyAsync(
        Connection connection, RefundNews news, CancellationToken cancellation) =>
        settling.ApplyAsync(connection, news, cancellation);

    protected override Task RefuseAsync(Refund back, string code, bool isTold, CancellationToken cancellation) =>
        settling.RefuseAsync(back, code, isTold, cancellation);

    async Task<string> IntentAsync(Refund back, CancellationToken cancellation) =>
        (await db.Payments.Where(p => p.Id == back.PaymentId).Select(p => p.PaymentIntentId)
            .FirstAsync(cancellation))!;
}
