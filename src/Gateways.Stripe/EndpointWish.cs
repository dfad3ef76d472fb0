namespace Tamias.Gateways;

/// <summary>An endpoint as it should be.</summary>
/// <param name="Url">Where Stripe calls.</param>
/// <param name="Mark">Tells this installation's endpoint from others: the connection's id, "platform".</param>
/// <param name="OfPlatform">Events of all connected accounts, with the platform's key.</param>
public sealed record EndpointWish(string Url, string Mark, bool OfPlatform)
{
    public IReadOnlyList<string> Events => OfPlatform ? StripeEventTypes.Connect : StripeEventTypes.Own;
}
