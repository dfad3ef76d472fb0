namespace Tamias.Web.Histories;

/// <summary>One thing that happened to an invoice or around it, in the words of the reader.</summary>
/// <param name="Icon">Of the folder Icons.</param>
public sealed record HistoryRow(DateTimeOffset At, string Icon, string Text)
{
    /// <summary>What it was about: an amount, an address, Stripe's id; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The person who did it; empty for the customer, Stripe and the product itself.</summary>
    public string By { get; init; } = "";

    /// <summary>Where more of it is; empty where nothing is.</summary>
    public string Path { get; init; } = "";
}
