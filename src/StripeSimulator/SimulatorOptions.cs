namespace Tamias.StripeSimulator;

/// <summary>How a simulator is started.</summary>
public sealed record SimulatorOptions
{
    public const int UsualPort = 5081;

    /// <summary>The loopback port; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Where the state is kept between runs; nowhere when left out.</summary>
    public string? SnapshotFile { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>With a seed all ids and all chances come out the same in each run.</summary>
    public string? Seed { get; init; }

    /// <summary>A ready platform for Connect, when its test client id and test secret key are given.</summary>
    public string? PlatformClientId { get; init; }
    public string? PlatformSecretKey { get; init; }

    /// <summary>Who asks, as the window says.</summary>
    public string PlatformName { get; init; } = "Platform";

    /// <summary>Where the platform hears of its connected accounts, and the secret that signs it.</summary>
    public Uri? PlatformWebhookUrl { get; init; }
    public string? PlatformWebhookSecret { get; init; }

    /// <summary>False leaves deliveries lying until they are asked for.</summary>
    public bool AutoDeliver { get; init; } = true;

    /// <summary>Carries webhooks instead of the network, for receivers inside the same process.</summary>
    public HttpMessageHandler? WebhookTransport { get; init; }

    /// <summary>How long an endpoint may take to answer.</summary>
    public TimeSpan WebhookTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
