using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Payments;

namespace Tamias.Web.Hooks;

/// <summary>What an event asks us to look at.</summary>
public sealed class EventMeaning(
    Db db, StripeCheckout stripe, Credentials credentials, Settle settle, ConnectionEvents connections)
{
    /// <returns>False when the event means nothing here.</returns>
    public async Task<bool> ActAsync(InboxEvent told, CancellationToken cancellation)
    {
        db.Organization = told.OrganizationId;
        var connection = await connections.HearAsync(told.ConnectionId, cancellation);
        return told.Type switch
        {
            "account.application.deauthorized" => await connections.EndedAsync(connection, cancellation),
            _ when connection.State == ConnectionState.Disconnected => false,
            "account.updated" => await connections.ChangedAsync(connection, cancellation),
            _ when told.Type.StartsWith("checkout.session.", StringComparison.Ordinal) =>
                await SettleAsync(
                    connection,
                    await stripe.ReadAsync(credentials.Of(connection), told.ObjectId, cancellation), cancellation),
            _ when told.Type.StartsWith("payment_intent.", StringComparison.Ordinal) =>
                await SettleAsync(
                    connection,
                    await stripe.FindByPaymentIntentAsync(credentials.Of(connection), told.ObjectId, cancellation),
                    cancellation),
            _ => false,
        };
    }

    async Task<bool> SettleAsync(Connection connection, Checkout? checkout, CancellationToken cancellation)
    {
        if (checkout is not { AttemptId.Length: > 0 })
            return false;

        await settle.ApplyAsync(connection, checkout, cancellation);
        return true;
    }
}
