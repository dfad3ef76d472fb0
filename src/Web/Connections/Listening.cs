using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Security;

namespace Tamias.Web.Connections;

/// <summary>The webhook endpoint of a connection with its own key. Without one, payments are found by asking.</summary>
public sealed class Listening(
    Db db, StripeEndpoints endpoints, Credentials credentials, Secrets secrets, ConnectAddresses addresses)
{
    /// <summary>Makes sure that Stripe tells this installation what happens.</summary>
    /// <exception cref="StripeTrouble">Stripe did not make it; asking goes on all the same.</exception>
    public async Task RenewAsync(Connection connection, CancellationToken cancellation)
    {
        if (connection.Way != ConnectionWay.OwnKey || !addresses.IsHeard(connection.Livemode))
            return;

        var secret = secrets.TryReveal(connection.OrganizationId, connection.WebhookSecretCipher);
        await RenewAsync(connection, secret is null ? "" : connection.WebhookEndpointId, cancellation);
    }

    /// <summary>Makes the endpoint anew in any case, as when its secret was rolled or told to somebody.</summary>
    /// <exception cref="StripeTrouble">Stripe did not make it; the old one goes on.</exception>
    public Task MakeAnewAsync(Connection connection, CancellationToken cancellation) =>
        connection.Way == ConnectionWay.OwnKey
            ? RenewAsync(connection, "", cancellation)
            : Task.CompletedTask;

    /// <summary>Deletes the endpoint at Stripe.</summary>
    /// <exception cref="StripeTrouble">Stripe did not.</exception>
    public async Task StopAsync(Connection connection, CancellationToken cancellation)
    {
        if (connection.WebhookEndpointId.Length > 0)
            await endpoints.DeleteAsync(credentials.Of(connection), connection.WebhookEndpointId, cancellation);
    }

    async Task RenewAsync(Connection connection, string knownId, CancellationToken cancellation)
    {
        var made = await endpoints.RenewIfNeededAsync(
            credentials.Of(connection), WishOf(connection), knownId, cancellation);
        if (made is not null)
            await KeepAsync(connection.Id, made, cancellation);
    }

    EndpointWish WishOf(Connection connection) =>
        new(addresses.HookOf(connection.GatewayId), connection.Id.ToString(), OfPlatform: false);

    /// <summary>Its secret is told this once.</summary>
    Task KeepAsync(Id<Connection> id, StripeEndpoint made, CancellationToken cancellation) =>
        db.ChangeAsync(id, connection =>
        {
            connection.WebhookEndpointId = made.Id;
            (connection.Hearing, connection.EndpointVersion) = (Hearing.Good, made.ApiVersion);
            connection.FormerWebhookSecretCipher = connection.WebhookSecretCipher;
            connection.WebhookSecretCipher = secrets.Protect(connection.OrganizationId, made.Secret);
        }, cancellation);
}
