namespace Tamias.Gateways;

/// <summary>An endpoint as it stands at Stripe.</summary>
public sealed record StripeEndpoint
{
    /// <summary>"we_…".</summary>
    public required string Id { get; init; }

    /// <summary>Where it calls.</summary>
    public required string Url { get; init; }

    /// <summary>What its messages are signed with; told once, when it is made, and empty ever after.</summary>
    public required string Secret { get; init; }

    /// <summary>Stripe switches off what fails for days.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>The version of its messages, fixed when it was made.</summary>
    public required string ApiVersion { get; init; }

    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>It is on, speaks our version's train and tells all that is asked for.</summary>
    public bool Fulfils(EndpointWish wish) =>
        IsEnabled && StripeVersion.IsOfOurTrain(ApiVersion)
        && (Events.Contains("*") || !wish.Events.Except(Events).Any());

    /// <summary>Without the secret, which must not reach a log.</summary>
    public override string ToString() => Id;
}
