using Tamias.Web.Documents;

namespace Tamias.Web.Letters;

/// <summary>What a letter says, in the language being spoken and ready to be read: the PDF only lays it out.</summary>
public sealed record ReminderLetterText
{
    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Day { get; init; }

    public required PartyText Seller { get; init; }

    public required PartyText Buyer { get; init; }

    public required string Opening { get; init; }

    /// <summary>Invoice, date, due date, days overdue, amount.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>A sentence for each currency.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>Over the addresses; empty when nothing can be paid online.</summary>
    public required string OnlineHeading { get; init; }

    /// <summary>Each invoice's number with the address of its page.</summary>
    public required IReadOnlyList<LabelText> Links { get; init; }

    /// <summary>What the code of the one address is, for who cannot see it.</summary>
    public required string QrAlternative { get; init; }

    public required IReadOnlyList<BankText> Banks { get; init; }

    public required string Closing { get; init; }

    /// <summary>"Page {0} of {1}".</summary>
    public required string PageOf { get; init; }
}
