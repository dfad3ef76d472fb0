using Tamias.Gateways;
using Tamias.Web.Security;

namespace Tamias.Web.Payments;

/// <summary>With what a connection speaks to Stripe: the merchant's own key, or the platform's key in the
/// merchant's name.</summary>
public sealed class Credentials(Secrets secrets, StripeSettings settings)
{
    /// <exception cref="StripeTrouble">The merchant's key is forgotten, or it cannot be decrypted any more.</exception>
    public StripeCredential Of(Connection connection) => connection.Way == ConnectionWay.OwnKey
        ? new(KeyOf(connection), null, connection.Livemode)
        : settings.Platform.For(connection.AccountId);

    string KeyOf(Connection connection) =>
        secrets.TryReveal(connection.OrganizationId, connection.KeyCipher)
        ?? throw new StripeTrouble(StripeTroubleKind.NoAccess, "no_key", "", "There is no key that can be read.");
}
