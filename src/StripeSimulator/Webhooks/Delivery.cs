namespace Tamias.StripeSimulator.Webhooks;

/// <summary>One try to tell an endpoint; status 0 means that no answer came.</summary>
public sealed record DeliveryAttempt(long At, int Status, string? Error);

/// <summary>One event on its way to one endpoint.</summary>
public sealed class Delivery
{
    public required string Event { get; init; }
    public required string Type { get; init; }

    /// <summary>Whose event it is.</summary>
    public required string Account { get; init; }
    public required bool Live { get; init; }
    public required string Endpoint { get; init; }
    public required string EndpointAccount { get; init; }
    public required bool EndpointLive { get; init; }
    public List<DeliveryAttempt> Attempts { get; init; } = [];

    /// <summary>When it is tried next, in seconds; null once it is settled.</summary>
    public long? NextAt { get; set; }

    public bool Delivered { get; set; }

    /// <summary>Never tried, by the simulator's own doing.</summary>
    public bool Dropped { get; init; }

    internal bool InFlight { get; set; }

    internal bool IsAbout(World world, string thing) =>
        world.Book(Account, Live).Find(Event)?["data"]?["object"]?["id"]?.ToString() == thing;
}
