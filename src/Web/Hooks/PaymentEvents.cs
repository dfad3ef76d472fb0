using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Hooks;

/// <summary>What Stripe tells of payments: the form they came through is read, and settled.</summary>
public sealed class PaymentEvents(StripeCheckout stripe, Credentials credentials, Settle settle)
{
    public async Task<bool> OfFormAsync(Connection connection, string sessionId, CancellationToken cancellation) =>
        await SettleAsync(
            connection, await stripe.ReadAsync(credentials.Of(connection), sessionId, cancellation), cancellation);

    /// <returns>False when the payment did not come through a form of ours.</returns>
    public async Task<bool> OfPaymentAsync(
        Connection connection, string paymentIntentId, CancellationToken cancellation) =>
        await SettleAsync(
            connection,
            await stripe.FindByPaymentIntentAsync(credentials.Of(connection), paymentIntentId, cancellation),
            cancellation);

    async Task<bool> SettleAsync(Connection connection, Checkout? checkout, CancellationToken cancellation)
    {
        if (checkout is not { AttemptId.Length: > 0 })
            return false;

        await settle.ApplyAsync(connection, checkout, cancellation);
        return true;
    }
}
