namespace Tamias.Web.Display;

/// <summary>One line of a document's timeline.</summary>
/// <param name="Word">Translation key of what happened.</param>
/// <param name="Icon">Name in the folder Icons.</param>
/// <param name="By">Who did it; null for the customer, Stripe and the product itself.</param>
/// <param name="Detail">What it was about, as its reader writes it; may be empty.</param>
/// <param name="Local">When, as the organization's clock shows it.</param>
public sealed record TimelineRow(
    string Word, string Icon, string? By, string Detail, DateTimeOffset At, DateTime Local);
