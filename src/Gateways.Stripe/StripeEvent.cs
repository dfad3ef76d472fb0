namespace Tamias.Gateways;

/// <summary>That something happened at Stripe, to what and whose: a hint to read the object, not its truth.</summary>
public sealed record StripeEvent
{
    public required string EventId { get; init; }

    public required string Type { get; init; }

    /// <summary>Empty for the few objects without an id.</summary>
    public required string ObjectId { get; init; }

    /// <summary>"checkout.session", "charge"; empty when Stripe did not say.</summary>
    public required string ObjectType { get; init; }

    /// <summary>The payment that the object is or belongs to, "pi_…"; empty when it names none.</summary>
    public string PaymentIntentId { get; init; } = "";

    /// <summary>Stripe's customer that the object belongs to, "cus_…"; empty when it names none.</summary>
    public string CustomerId { get; init; } = "";

    /// <summary>The connected account it happened on; null for the account's own events.</summary>
    public string? AccountId { get; init; }

    public required bool Livemode { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The version that the object is written in; any is taken.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>A body that was stored as it came; null when it is no event.</summary>
    public static StripeEvent? Of(string body) => StripeEventText.Read(body).Event;

    /// <summary>As Stripe wrote it; only of events that were asked for.</summary>
    public string Body { get; init; } = "";

    /// <summary>Written in another release train than this product speaks: the endpoint should be made anew.</summary>
    public bool IsOfOtherTrain => !StripeVersion.IsOfOurTrain(ApiVersion);
}
