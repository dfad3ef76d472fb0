using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Connections;

/// <summary>The merchant asks whether a connection is well: account, permissions and the way Stripe tells us.</summary>
public sealed class CheckConnection(
    Db db, RefreshConnection refresh, StripePermissions permissions, Credentials credentials, Listening listening)
{
    /// <returns>What is wrong; null when Stripe speaks with us as it should.</returns>
    public async Task<Refusal?> GoAsync(Id<Connection> id, CancellationToken cancellation)
    {
        try
        {
            if (await refresh.GoAsync(id, cancellation) is { } trouble)
                return Sentences.Of(trouble);

            var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
            return connection.Way == ConnectionWay.OwnKey ? await CheckKeyAsync(connection, cancellation) : null;
        }
        catch (StripeTrouble trouble)
        {
            return Sentences.Of(trouble);
        }
    }

    async Task<Refusal?> CheckKeyAsync(Connection connection, CancellationToken cancellation)
    {
        var missing = await permissions.MissingAsync(credentials.Of(connection), cancellation);
        var lacks = KeyLacks.Named(missing.Where(p => p.IsOptional));
        if (connection.Lacks != lacks)
            await db.ChangeAsync(connection.Id, c => c.Lacks = lacks, cancellation);
        var needed = missing.Where(p => !p.IsOptional).ToList();
        if (needed.Count > 0)
            return await LackAsync(connection.Id, KeyLacks.Named(needed), cancellation);

        await listening.RenewAsync(connection, cancellation);
        return null;
    }

    async Task<Refusal> LackAsync(Id<Connection> id, string slugs, CancellationToken cancellation)
    {
        await db.ChangeAsync(
            id, c => (c.State, c.Problem) = (ConnectionState.NeedsAttention, Sentences.Lacking), cancellation);
        return new("The key lacks a permission that Tamias needs: {0}. Tick it at Stripe and try again.", slugs);
    }
}
