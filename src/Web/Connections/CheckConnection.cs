using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Connections;

/// <summary>Whether a connection is well: account, permissions, clocks and the way Stripe tells us. Once a day, and
/// when the merchant asks. Repairs what can be repaired from here.</summary>
public sealed class CheckConnection(Db db, RefreshConnection refresh, Reachability reachability)
{
    /// <returns>What is wrong; null when Stripe speaks with us as it should.</returns>
    public async Task<Refusal?> GoAsync(Id<Connection> id, CancellationToken cancellation)
    {
        try
        {
            if (await refresh.GoAsync(id, cancellation) is { } trouble)
                return Sentences.Of(trouble);

            var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
            if (connection.State == ConnectionState.Disconnected)
                return null;
            if (connection.Lacks.Length > 0)
                return new("The key lacks a permission that Tamias needs: {0}. Tick it at Stripe and try again.",
                    connection.Lacks);

            await ListenAsync(connection, cancellation);
            return null;
        }
        catch (StripeTrouble trouble)
        {
            return Sentences.Of(trouble);
        }
    }

    async Task ListenAsync(Connection connection, CancellationToken cancellation)
    {
        try
        {
            var reached = await reachability.LookAsync(connection, cancellation);
            await db.ChangeAsync(
                connection.Id, c => (c.Hearing, c.EndpointVersion) = (reached.Hearing, reached.Version), cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind != StripeTroubleKind.Unknown
            && connection.Way == ConnectionWay.Platform)
        {
            // it is the operator's key that may not look; the merchant can do nothing about it
        }
    }
}
