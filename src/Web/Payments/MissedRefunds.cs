using Tamias.Gateways;
using Tamias.Web.Transfers;

namespace Tamias.Web.Payments;

/// <summary>Looks for refunds that no event told of, of our payments and of what was transferred, and for those that
/// stand otherwise here than at Stripe.</summary>
public sealed class MissedRefunds(
    Db db, StripeRefunds stripe, Credentials credentials, SettleRefund settle, SettleReturn returns)
{
    public async Task BookAsync(Connection connection, DateTimeOffset since, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        foreach (var told in await stripe.SinceAsync(credentials.Of(connection), since, cancellation))
            if (told.PaymentIntentId.Length == 0)
                await returns.ApplyAsync(connection, told, cancellation);
            else if (!await IsKnownAsync(connection, told, cancellation))
                await settle.ApplyAsync(connection, told, cancellation);
    }

    Task<bool> IsKnownAsync(Connection connection, RefundNews told, CancellationToken cancellation) =>
        db.Refunds.AnyAsync(
            r => r.ConnectionId == connection.Id && r.StripeId == told.StripeId && r.State == told.State, cancellation);
}
