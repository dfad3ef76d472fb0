namespace Tamias.StripeSimulator.Payments;

/// <summary>Whether the payer is there, and whether they have just confirmed with their bank.</summary>
internal sealed record Situation(bool OffSession = false, bool Authenticated = false)
{
    internal static readonly Situation AtCheckout = new();
    internal static readonly Situation Confirmed = new(Authenticated: true);
}
