using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Reads a form at Stripe that an event speaks of, and settles it when it is ours.</summary>
public sealed class AskAndSettle(StripeAttempts stripe, Credentials credentials, Settle settle)
{
    /// <returns>False when the form is not one of ours.</returns>
    public async Task<bool> SessionAsync(Connection connection, string sessionId, CancellationToken cancellation) =>
        await SettleAsync(
            connection, await stripe.ReadAsync(credentials.Of(connection), sessionId, cancellation), cancellation);

    /// <returns>False when the payment is none that we asked for.</returns>
    public async Task<bool> PaymentIntentAsync(
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
