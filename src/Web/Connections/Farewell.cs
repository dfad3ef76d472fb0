using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>Gives the right to an account back to Stripe.</summary>
public sealed partial class Farewell(Db db, StripeConnect stripe, Listening listening, ILogger<Farewell> log)
{
    /// <exception cref="StripeTrouble">Of kind Unknown: it may not have happened, and can be said again.</exception>
    public async Task SayAsync(Connection connection, CancellationToken cancellation)
    {
        try
        {
            if (connection.Way == ConnectionWay.Platform)
                await stripe.DeauthorizeAsync(connection.AccountId, cancellation);
            else
                await listening.StopAsync(connection, cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind != StripeTroubleKind.Unknown)
        {
            LogRefused(trouble, connection.AccountId); // we have no right that could be given back
        }
    }

    /// <summary>Of an account that was offered and not taken, unless it is connected somewhere here.</summary>
    public async Task TurnAwayAsync(ProvenAccount account, CancellationToken cancellation)
    {
        if (await db.Connections.IgnoreQueryFilters().AnyAsync(
            c => c.AccountId == account.AccountId && c.Livemode == account.Livemode
                && c.State != ConnectionState.Disconnected, cancellation))
            return;

        try
        {
            await stripe.DeauthorizeAsync(account.AccountId, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            LogRefused(trouble, account.AccountId); // an unused right does no harm, and the merchant sees it at Stripe
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe did not take back the right to account {Account}.")]
    partial void LogRefused(Exception trouble, string account);
}
