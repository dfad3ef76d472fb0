namespace Tamias.StripeSimulator.State;

/// <summary>An OAuth code waiting to be exchanged, once, within five minutes.</summary>
internal sealed record AuthorizationCode(string Code, string Account, string ClientId, string Scope, long ExpiresAt)
{
    internal const int LifeSeconds = 300;

    public bool Used { get; init; }
}
