namespace Tamias.Gateways;

/// <summary>The operator's Connect platform, through which merchants connect; all empty without one.</summary>
public sealed record StripePlatform
{
    public string ClientId { get; init; } = "";

    /// <summary>Its beginning tells test from live.</summary>
    public string SecretKey { get; init; } = "";

    /// <summary>Several, with commas between, while one is rolled at Stripe.</summary>
    public string WebhookSecret { get; init; } = "";

    public IReadOnlyList<string> WebhookSecrets =>
        WebhookSecret.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Merchants can be sent to Stripe's window.</summary>
    public bool IsSet => ClientId.Length > 0 && StripeKeys.Recognise(SecretKey) is not null;

    public bool Livemode => StripeKeys.Recognise(SecretKey) is { Livemode: true };

    /// <summary>How a merchant's account is spoken for.</summary>
    public StripeCredential For(string? account) => new(SecretKey, account, Livemode);

    public override string ToString() => $"platform {ClientId}";
}
