namespace Tamias.StripeSimulator.State;

/// <summary>How the simulated Stripe behaves where the real one varies; changed while it runs.</summary>
public sealed record Settings
{
    /// <summary>How long after a charge its balance transaction, and with it the fee, is there.</summary>
    public TimeSpan FeesAfter { get; init; }

    /// <summary>How long a bank debit of the plain test accounts takes to be decided.</summary>
    public TimeSpan DebitsAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long until a refund that begins as pending succeeds, or one that fails later fails.</summary>
    public TimeSpan RefundsAfter { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long until a charge of a disputed test card is disputed.</summary>
    public TimeSpan DisputesAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a payout is on its way to the bank.</summary>
    public TimeSpan PayoutsAfter { get; init; } = TimeSpan.FromDays(2);

    public WebhookFaults Webhooks { get; init; } = new();
}

/// <summary>What goes wrong with webhooks; chances are in percent and are drawn for each delivery.</summary>
public sealed record WebhookFaults
{
    /// <summary>Nothing is sent; deliveries wait.</summary>
    public bool Off { get; init; }

    /// <summary>Chance that a delivery is never tried and never repeated.</summary>
    public int DropPercent { get; init; }

    /// <summary>Chance that a delivery is sent a second time.</summary>
    public int DuplicatePercent { get; init; }

    /// <summary>How many more copies every delivery is sent in.</summary>
    public int ExtraCopies { get; init; }

    /// <summary>What every first try is put off by.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What is due is sent in an order drawn at random.</summary>
    public bool Reorder { get; init; }

    /// <summary>Chance that one change is told by two events with ids of their own.</summary>
    public int TwinPercent { get; init; }
}
