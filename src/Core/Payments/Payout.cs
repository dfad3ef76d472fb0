namespace Tamias;

/// <summary>Money on its way from Stripe to the merchant's bank.</summary>
public sealed class Payout(
    Id<Payout> id, Id<Organization> organizationId, Id<Connection> connectionId, string stripeId) : IOwned
{
    Payout() : this(default, default, default, "")
    {
    }

    public Id<Payout> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Connection> ConnectionId { get; private set; } = connectionId;

    /// <summary>Stripe's "po_…"; unique together with the connection.</summary>
    public string StripeId { get; private set; } = stripeId;

    public required Money Amount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The day the bank is expected to have it.</summary>
    public DateOnly ArrivalOn { get; private set; }

    /// <summary>In Stripe's word: "pending", "in_transit", "paid", "failed", "canceled". Paid can still turn into
    /// failed.</summary>
    public string Status { get; private set; } = "";

    /// <summary>In Stripe's word; empty without one.</summary>
    public string FailureCode { get; private set; } = "";

    /// <summary>Only an automatic payout can be broken down into its lines.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>When all its lines had been read; null before.</summary>
    public DateTimeOffset? LinesReadAt { get; set; }

    /// <summary>When its lines are read next; null when nothing is to be read.</summary>
    public DateTimeOffset? NextCheckAt { get; set; }

    /// <summary>Its lines have been read and add up to something else.</summary>
    public bool Differs { get; set; }

    public int Version { get; private set; }

    /// <summary>The bank sent it back, or it never set out.</summary>
    public bool HasFailed => Status is "failed" or "canceled";

    /// <summary>Follows what Stripe says; never backwards, because answers can overtake each other.</summary>
    public void Hear(ReportedPayout told)
    {
        if (Rank(told.Status) < Rank(Status))
            return;

        (ArrivalOn, Status, FailureCode) = (told.ArrivalOn, told.Status, told.FailureCode);
    }

    static int Rank(string status) => status switch
    {
        "" => 0,
        "pending" => 1,
        "in_transit" => 2,
        "failed" or "canceled" => 9,
        _ => 3,
    };
}
