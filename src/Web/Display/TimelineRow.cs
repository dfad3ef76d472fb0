namespace Tamias.Web.Display;

/// <summary>One line of a document's timeline.</summary>
/// <param name="Word">Translation key of what happened.</param>
/// <param name="Icon">Name in the folder Icons.</param>
/// <param name="Local">When, as the organization's clock shows it.</param>
public sealed record TimelineRow(string Word, string Icon, DateTimeOffset At, DateTime Local)
{
    /// <summary>Who did it; null for the customer, Stripe and the product itself.</summary>
    public string? By { get; init; }

    /// <summary>What it was about, as its reader writes it; may be empty.</summary>
    public string Detail { get; init; } = "";
}
