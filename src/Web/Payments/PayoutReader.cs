using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Reads payouts and their lines at Stripe.</summary>
public sealed class PayoutReader(StripePayouts payouts, StripeBalance balance, Credentials credentials)
{
    public Task<ReportedPayout> ReadAsync(Connection connection, string payoutId, CancellationToken cancellation) =>
        payouts.ReadAsync(credentials.Of(connection), payoutId, cancellation);

    public Task<IReadOnlyList<ReportedPayout>> SinceAsync(
        Connection connection, DateTimeOffset since, CancellationToken cancellation) =>
        payouts.SinceAsync(credentials.Of(connection), since, cancellation);

    public Task<IReadOnlyList<BalanceLine>> LinesAsync(
        Connection connection, Payout payout, CancellationToken cancellation) =>
        balance.OfPayoutAsync(credentials.Of(connection), payout.StripeId, cancellation);
}
