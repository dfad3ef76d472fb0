namespace Tamias.StripeSimulator.State;

/// <summary>An account's permission for a platform; given to the live client id it covers both modes.</summary>
public sealed record Connection(string Platform, string ClientId, bool Live, string Scope, string? AccessToken = null)
{
    internal bool Covers(bool live) => Live || !live;
}
