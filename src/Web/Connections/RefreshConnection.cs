using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Connections;

/// <summary>Reads an account anew at Stripe: its name, whether it can take payments, whether we may still speak for it
/// and what a key of the merchant's own may do. Written at once, for between two writings somebody could pay.</summary>
public sealed class RefreshConnection(
    Db db, StripeAccounts accounts, StripePermissions permissions, Credentials credentials, TimeProvider clock)
{
    /// <summary>Writes down what Stripe says.</summary>
    /// <returns>That Stripe no longer speaks with us; null when it does.</returns>
    /// <exception cref="StripeTrouble">Of kind Unknown: Stripe could not be asked, and nothing was changed.</exception>
    public async Task<StripeTrouble?> GoAsync(Id<Connection> id, CancellationToken cancellation)
    {
        var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
        if (connection.State == ConnectionState.Disconnected)
            return null;

        try
        {
            var account = await accounts.ReadAsync(credentials.Of(connection), cancellation);
            var lacked = connection.Way == ConnectionWay.OwnKey
                ? await permissions.MissingAsync(credentials.Of(connection), cancellation) : null;
            // A key that was replaced meanwhile has been looked at then.
            await WriteAsync(id, written => written.Tell(account, clock.GetUtcNow(),
                written.KeyCipher == connection.KeyCipher ? lacked : null), cancellation);
            if (connection.State == ConnectionState.NeedsAttention && account.ChargesEnabled
                && lacked?.Any(p => !p.IsOptional) != true)
                await db.InTransactionAsync(
                    () => db.ResumeAsync(id, clock.GetUtcNow(), cancellation), cancellation);
            return null;
        }
        catch (StripeTrouble trouble) when (trouble.Kind != StripeTroubleKind.Unknown)
        {
            await WriteAsync(id, c => c.Tell(trouble), cancellation);
            return trouble;
        }
    }

    Task WriteAsync(Id<Connection> id, Action<Connection> write, CancellationToken cancellation) =>
        db.ChangeAsync(id, connection =>
        {
            if (connection.State != ConnectionState.Disconnected)
                write(connection);
        }, cancellation);
}
