namespace Tamias;

/// <summary>How far Stripe's account has been read, and what the last check of the connection saw.</summary>
public sealed partial class Connection
{
    /// <summary>Stripe's clock and ours may differ by so much before it is a trouble; messages are refused at five
    /// minutes.</summary>
    public static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(2);

    /// <summary>When it is looked after next, and the lease of who does; null is at once.</summary>
    public DateTimeOffset? NextRoundAt { get; set; }

    /// <summary>When the whole of it is checked next; null is at the next round.</summary>
    public DateTimeOffset? NextCheckAt { get; set; }

    /// <summary>When what moved at Stripe is compared with the books next; null is at the next round.</summary>
    public DateTimeOffset? NextListAt { get; set; }

    /// <summary>When the last check was finished.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Stripe's "evt_…" after which events are read on; empty before the first.</summary>
    public string EventCursor { get; set; } = "";

    /// <summary>Every event from before it has been read.</summary>
    public DateTimeOffset? EventsReadUntil { get; set; }

    /// <summary>Everything that moved before it has been compared with the books.</summary>
    public DateTimeOffset? ListedUntil { get; set; }

    /// <summary>What Stripe's clock was ahead of ours at the last check; negative when behind.</summary>
    public int SkewSeconds { get; set; }

    /// <summary>The version of Stripe's interface that the account's own events are written in; empty until one was
    /// read.</summary>
    public string AccountVersion { get; set; } = "";

    /// <summary>The version of the endpoint's messages; empty when it follows the account's.</summary>
    public string EndpointVersion { get; set; } = "";

    /// <summary>Whether Stripe's messages reach this installation; null until looked at.</summary>
    public Hearing? Hearing { get; set; }

    /// <summary>The troubles that the owner was last told of; empty when there was none since.</summary>
    public string TroubleTold { get; set; } = "";

    public bool IsSkewed => Math.Abs(SkewSeconds) > LargestSkew.TotalSeconds;

    /// <summary>Something about it has changed: it is checked at once, and its owner told.</summary>
    public void Hurry() => (NextRoundAt, NextCheckAt) = (null, null);
}

/// <summary>Whether Stripe's messages reach an installation.</summary>
public enum Hearing
{
    Good,

    /// <summary>The address is a private one: events are asked for instead.</summary>
    Private,

    /// <summary>No endpoint at Stripe has this installation's address.</summary>
    Missing,

    /// <summary>Stripe has switched the endpoint off.</summary>
    Disabled,

    /// <summary>The endpoint speaks another release train of Stripe's interface.</summary>
    OtherTrain,

    /// <summary>Our own address answers with a redirect, which Stripe does not follow.</summary>
    Redirected,

    /// <summary>Our own address refuses a message that is signed as Stripe signs.</summary>
    Refused,
}
