using Stripe;

namespace Tamias.Gateways;

/// <summary>Lines of an account's balance: what payments brought and took, with Stripe's fees.</summary>
public sealed class StripeBalance(StripeAccess access)
{
    public async Task<BalanceLine> ReadAsync(
        StripeCredential credential, string lineId, CancellationToken cancellation)
    {
        StripeIds.Require("txn_", lineId);
        return BalanceReading.Of(await access.AskAsync(
            credential, (stripe, token) => stripe.V1.BalanceTransactions.GetAsync(lineId, cancellationToken: token),
            cancellation));
    }

    /// <summary>Lines of one charge or refund; none while Stripe has not written them yet.</summary>
    public Task<IReadOnlyList<BalanceLine>> OfSourceAsync(
        StripeCredential credential, string sourceId, CancellationToken cancellation) =>
        ListAsync(credential, () => new() { Source = sourceId }, cancellation);

    /// <summary>All lines of an automatic payout, its own included.</summary>
    public Task<IReadOnlyList<BalanceLine>> OfPayoutAsync(
        StripeCredential credential, string payoutId, CancellationToken cancellation) =>
        ListAsync(credential, () => new() { Payout = payoutId }, cancellation);

    async Task<IReadOnlyList<BalanceLine>> ListAsync(
        StripeCredential credential, Func<BalanceTransactionListOptions> options, CancellationToken cancellation) =>
        [.. (await StripePages.AllAsync(after =>
        {
            var page = options();
            (page.Limit, page.StartingAfter) = (StripePages.Size, after);
            return access.AskAsync(
                credential, (stripe, token) => stripe.V1.BalanceTransactions.ListAsync(page, null, token),
                cancellation);
        })).Select(BalanceReading.Of)];
}
