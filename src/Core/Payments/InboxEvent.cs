namespace Tamias;

/// <summary>An event as Stripe told it, kept for ever: stored and committed before Stripe is answered.</summary>
public sealed class InboxEvent(
    Id<InboxEvent> id, Id<Organization> organizationId, Id<Connection> connectionId, string eventId)
    : IOwned
{
    InboxEvent() : this(default, default, default, "")
    {
    }

    public Id<InboxEvent> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Connection> ConnectionId { get; private set; } = connectionId;

    /// <summary>Stripe's "evt_…"; unique together with the connection.</summary>
    public string EventId { get; private set; } = eventId;

    public required string Type { get; init; }

    /// <summary>Stripe's id of the object the event is about.</summary>
    public required string ObjectId { get; init; }

    /// <summary>As it came; emptied a year after it was worked off, because nothing is decided by it.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Found by asking Stripe; false when Stripe has told it.</summary>
    public bool WasAskedFor { get; init; }

    public InboxState State { get; set; }

    public int Tries { get; set; }

    /// <summary>Not to be taken before; also the lease while one node works on it.</summary>
    public DateTimeOffset NotBeforeAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Why it waits, was ignored or was parked.</summary>
    public string Reason { get; set; } = "";

    public int Version { get; private set; }

    /// <summary>It is worked off once more, from the beginning. Doing so changes nothing that is done.</summary>
    public void Replay(DateTimeOffset at) => (State, Tries, NotBeforeAt, DoneAt, Reason) =
        (InboxState.Waiting, 0, at, null, "");
}

/// <summary>What became of a webhook.</summary>
public enum InboxState
{
    Waiting,
    Done,

    /// <summary>Of a type that means nothing here.</summary>
    Ignored,

    /// <summary>Given up after many tries; a person must look.</summary>
    Parked,
}
