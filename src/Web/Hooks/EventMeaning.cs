using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Hooks;

/// <summary>What an event asks us to look at.</summary>
public sealed class EventMeaning(Db db, StripeCheckout stripe, Credentials credentials, Settle settle, TimeProvider clock)
{
    /// <returns>False when the event means nothing here.</returns>
    public async Task<bool> ActAsync(InboxEvent told, CancellationToken cancellation)
    {
        db.Organization = told.OrganizationId;
        var now = clock.GetUtcNow();
        await db.InTransactionAsync(() => db.Connections.Where(c => c.Id == told.ConnectionId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastEventAt, now), cancellation), cancellation);
        var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == told.ConnectionId, cancellation);
        return told.Type switch
        {
            "account.application.deauthorized" => await CutOffAsync(told.ConnectionId, cancellation),
            _ when connection.State == ConnectionState.Disconnected => false,
            _ when told.Type.StartsWith("checkout.session.", StringComparison.Ordinal) =>
                await SettleAsync(connection, await stripe.ReadAsync(credentials.Of(connection), told.ObjectId, cancellation), cancellation),
            _ when told.Type.StartsWith("payment_intent.", StringComparison.Ordinal) =>
                await SettleAsync(connection,
                    await stripe.FindByPaymentIntentAsync(credentials.Of(connection), told.ObjectId, cancellation), cancellation),
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

    async Task<bool> CutOffAsync(Id<Connection> id, CancellationToken cancellation)
    {
        await db.InTransactionAsync(async () =>
        {
            var connection = await db.Connections.FirstAsync(c => c.Id == id, cancellation);
            (connection.State, connection.DisconnectedAt) = (ConnectionState.Disconnected, clock.GetUtcNow());
        }, cancellation);
        return true;
    }
}
