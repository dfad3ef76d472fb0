using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>Sends a merchant into Stripe's own window. The gateway is stored already.</summary>
public sealed class SetOut(Journeys journeys, StripeConnect stripe, ConnectAddresses addresses)
{
    /// <summary>The address of the window, good for this merchant and once.</summary>
    public async Task<string> GoAsync(
        Gateway gateway, Party merchant, bool hasAccount, CancellationToken cancellation) =>
        stripe.AuthorizeUrl(new()
        {
            State = await journeys.BeginAsync(gateway, addresses.Platform.Livemode, cancellation),
            RedirectUri = addresses.Return,
            Merchant = merchant,
            HasAccount = hasAccount,
        });
}
