namespace Tamias.StripeSimulator.Payments;

/// <summary>A card of Stripe's test page and what it does.</summary>
internal sealed record TestCard(string Number, string Name, string Country = "US", string Brand = "visa")
{
    internal Decline? Refusal { get; init; }
    internal Authentication3DS Authentication { get; init; }

    /// <summary>Why a charge of it is disputed after a moment, or null.</summary>
    internal string? DisputeReason { get; init; }

    /// <summary>The dispute is an inquiry, which moves no money.</summary>
    internal bool IsInquiry { get; init; }

    internal bool WarnsOfFraud { get; init; }

    /// <summary>"pending": refunds begin as pending; "fails": they succeed and fail later.</summary>
    internal string? Refunds { get; init; }

    /// <summary>Saving it works, charging what was saved does not.</summary>
    internal bool FailsOnceSaved { get; init; }

    internal bool IsAvailableAtOnce { get; init; }
}

/// <summary>When a card asks its holder to confirm.</summary>
internal enum Authentication3DS
{
    Never,
    UnlessSaved,
    Always,
}
