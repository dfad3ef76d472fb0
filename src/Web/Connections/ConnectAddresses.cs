using Tamias.Gateways;
using Tamias.Web.Start;

namespace Tamias.Web.Connections;

/// <summary>Where Stripe sends merchants back to, and where it sends a gateway's events.</summary>
public sealed class ConnectAddresses(StripeSettings stripe, TamiasSettings settings)
{
    public StripePlatform Platform => stripe.Platform;

    /// <summary>To be registered with the platform, letter by letter.</summary>
    public string Return => settings.Link("/settings/payment-gateways/connected");

    /// <summary>Of a gateway with its own key.</summary>
    public string HookOf(Id<Gateway> gateway) => settings.Link($"/hooks/stripe/{gateway}");

    /// <summary>Where Stripe tells of this connection.</summary>
    public string HookOf(Connection connection) => connection.Way == ConnectionWay.OwnKey
        ? HookOf(connection.GatewayId)
        : settings.Link("/hooks/stripe");

    /// <summary>Stripe can call us; otherwise we only ask.</summary>
    public bool IsHeard(bool livemode) =>
        stripe.IsSandboxed || PublicAddress.IsReachable(settings.PublicUrl, livemode);
}
