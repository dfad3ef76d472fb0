namespace Tamias.StripeSimulator.State;

/// <summary>What an account is opened with; whatever is left out is made up.</summary>
public sealed record NewAccount
{
    public string? Id { get; init; }
    public string Email { get; init; } = "owner@example.com";
    public string Password { get; init; } = "simulated";
    public string Name { get; init; } = "Simulated business";
    public string Country { get; init; } = "GR";
    public string Currency { get; init; } = "eur";
    public string? Website { get; init; }
    public string ApiVersion { get; init; } = ApiVersions.Pinned;

    /// <summary>False leaves requirements open, so that the account cannot take payments yet.</summary>
    public bool ChargesEnabled { get; init; } = true;

    public string? ControlledBy { get; init; }
    public string? TestSecretKey { get; init; }
    public string? TestClientId { get; init; }
}
