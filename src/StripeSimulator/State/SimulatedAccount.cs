namespace Tamias.StripeSimulator.State;

/// <summary>A Stripe account: its owner's sign-in, its keys, its state and the platforms it is connected to.</summary>
public sealed class SimulatedAccount
{
    public required string Id { get; init; }
    public required string Email { get; set; }
    public required string Password { get; set; }
    public required string Name { get; set; }
    public string Country { get; set; } = "GR";
    public string Currency { get; set; } = "eur";
    public string? Website { get; set; }
    public long Created { get; init; }
    public bool ChargesEnabled { get; set; } = true;
    public bool PayoutsEnabled { get; set; } = true;
    public bool DetailsSubmitted { get; set; } = true;
    public List<string> CurrentlyDue { get; init; } = [];

    /// <summary>The version of calls and of endpoints that name none.</summary>
    public string ApiVersion { get; set; } = ApiVersions.Pinned;

    /// <summary>Another platform that controls this account, which OAuth then refuses to attach.</summary>
    public string? ControlledBy { get; set; }

    public List<ApiKey> Keys { get; init; } = [];
    public List<Connection> Connections { get; init; } = [];

    /// <summary>As a platform: its OAuth client ids; both empty for an ordinary account.</summary>
    public string? TestClientId { get; set; }
    public string? LiveClientId { get; set; }

    /// <summary>The registered return addresses; with none, any is accepted in test mode.</summary>
    public List<string> RedirectUris { get; init; } = [];

    /// <summary>The full secret key of the mode.</summary>
    public string SecretKey(bool live = false) => Keys.First(k => k.Live == live && k.Permissions is null).Secret;

    internal string? ClientId(bool live) => live ? LiveClientId : TestClientId;
}
