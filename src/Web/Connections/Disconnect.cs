using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Connections;

/// <summary>Gives a connection up from our side: nobody can begin to pay, open forms are closed, then Stripe is told.
/// Everything that came through it stays.</summary>
public sealed class Disconnect(
    Db db, TimeProvider clock, EndLiveAttempt endLive, RefreshConnection refresh, Farewell farewell)
{
    /// <returns>Why it is still connected; null when it no longer is.</returns>
    public async Task<Refusal?> GoAsync(Id<Connection> id, CancellationToken cancellation)
    {
        try
        {
            // Without access nothing can be closed or told, and there is nothing to wait for.
            var isLost = await refresh.GoAsync(id, cancellation) is not null;
            var before = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
            if (before.State == ConnectionState.Disconnected)
                return null;
            if (!isLost && await LeaveAsync(before, cancellation) is { } refusal)
                return refusal;

            await db.ChangeAsync(id, Forget, cancellation);
            return null;
        }
        catch (StripeTrouble trouble)
        {
            return Sentences.Of(trouble);
        }
    }

    async Task<Refusal?> LeaveAsync(Connection before, CancellationToken cancellation)
    {
        await WriteAsync(before.Id, ConnectionState.NeedsAttention, Sentences.Leaving, cancellation);
        var refusal = await SayAsync(before, cancellation);
        if (refusal is not null)
            await WriteAsync(before.Id, before.State, before.Problem, cancellation);
        return refusal;
    }

    async Task<Refusal?> SayAsync(Connection connection, CancellationToken cancellation)
    {
        try
        {
            var refusal = await CloseAsync(connection.Id, cancellation);
            if (refusal is null)
                await farewell.SayAsync(connection, cancellation);
            return refusal;
        }
        catch (StripeTrouble trouble)
        {
            return Sentences.Of(trouble);
        }
    }

    async Task<Refusal?> CloseAsync(Id<Connection> id, CancellationToken cancellation)
    {
        var invoices = await db.Attempts.Where(a => a.ConnectionId == id && a.IsLive).SelectMany(a => a.Parts)
            .Select(p => p.InvoiceId).ToListAsync(cancellation);
        foreach (var invoice in invoices)
            if (await endLive.EndAsync(invoice, cancellation) is { } refusal)
                return refusal;
        return null;
    }

    Task WriteAsync(Id<Connection> id, ConnectionState state, string problem, CancellationToken cancellation) =>
        db.ChangeAsync(id, c => (c.State, c.Problem) = (state, problem), cancellation);

    void Forget(Connection connection)
    {
        (connection.State, connection.Problem) = (ConnectionState.Disconnected, "");
        connection.DisconnectedAt = clock.GetUtcNow();
        (connection.KeyCipher, connection.WebhookSecretCipher, connection.WebhookEndpointId) = ("", "", "");
        connection.FormerWebhookSecretCipher = "";
    }
}
