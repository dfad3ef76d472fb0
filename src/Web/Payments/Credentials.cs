using Tamias.Gateways;
using Tamias.Web.Security;

namespace Tamias.Web.Payments;

/// <summary>With what a connection speaks to Stripe: the merchant's own key, or the platform's key in the merchant's name.</summary>
public sealed class Credentials(Secrets secrets, StripeSettings settings)
{
    public StripeCredential Of(Connection connection) => connection.Way == ConnectionWay.OwnKey
        ? new(secrets.Reveal(connection.OrganizationId, connection.KeyCipher), null, connection.Livemode)
        : settings.Platform.For(connection.AccountId);
}
