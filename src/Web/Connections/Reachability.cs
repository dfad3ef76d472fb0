using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Security;

namespace Tamias.Web.Connections;

/// <summary>Whether Stripe's messages reach this installation: an endpoint with our address is there and on, and the
/// address answers by itself. Repairs what can be repaired from here.</summary>
public sealed class Reachability(
    StripeEndpoints endpoints, Credentials credentials, Listening listening, ConnectAddresses addresses,
    HookPing ping)
{
    /// <exception cref="StripeTrouble">Stripe could not be asked.</exception>
    public async Task<Reached> LookAsync(Connection connection, CancellationToken cancellation)
    {
        if (!addresses.IsHeard(connection.Livemode))
            return new(Hearing.Private, "");
        if (connection.Way == ConnectionWay.OwnKey)
            await listening.RenewAsync(connection, cancellation);

        var speaker = connection.Way == ConnectionWay.OwnKey
            ? credentials.Of(connection)
            : addresses.Platform.For(null);
        var endpoint = await endpoints.AtAsync(speaker, addresses.HookOf(connection), cancellation);
        if (endpoint is null)
            return new(Hearing.Missing, "");
        if (!endpoint.IsEnabled)
            await endpoints.SwitchOnAsync(speaker, endpoint.Id, cancellation);
        return new(await ListenAsync(connection, endpoint, cancellation), endpoint.ApiVersion);
    }

    async Task<Hearing> ListenAsync(Connection connection, StripeEndpoint endpoint, CancellationToken cancellation) =>
        endpoint.ApiVersion.Length > 0 && !StripeVersion.IsOfOurTrain(endpoint.ApiVersion)
            ? Hearing.OtherTrain
            : await ping.SendAsync(connection.Id, cancellation) switch
            {
                PingAnswer.Redirected => Hearing.Redirected,
                PingAnswer.Refused => Hearing.Refused,
                _ => Hearing.Good,
            };
}

/// <param name="Version">Of the endpoint's messages; empty when it follows the account's, or there is none.</param>
public sealed record Reached(Hearing Hearing, string Version);

/// <summary>Sends a message to the connection's own address, with the secret that its endpoint's are signed
/// with.</summary>
public sealed class HookPing(Db db, StripePing ping, Secrets secrets, ConnectAddresses addresses)
{
    /// <summary>Refused when there is no secret that can be read: then Stripe's messages are refused too.</summary>
    public async Task<PingAnswer> SendAsync(Id<Connection> id, CancellationToken cancellation)
    {
        var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
        var secret = connection.Way == ConnectionWay.OwnKey
            ? secrets.TryReveal(connection.OrganizationId, connection.WebhookSecretCipher)
            : addresses.Platform.WebhookSecrets is [var first, ..] ? first : null;
        return secret is null
            ? PingAnswer.Refused
            : await ping.SendAsync(addresses.HookOf(connection), secret, connection.Livemode, cancellation);
    }
}
