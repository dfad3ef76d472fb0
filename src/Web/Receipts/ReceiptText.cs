using Tamias.Web.Documents;

namespace Tamias.Web.Receipts;

/// <summary>What a receipt says, in the language being spoken and ready to be read.</summary>
public sealed record ReceiptText
{
    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>"NO MONEY MOVED" on a payment in test mode; otherwise empty.</summary>
    public required string Mark { get; init; }

    public required PartyText Seller { get; init; }

    public required PartyText Buyer { get; init; }

    public required IReadOnlyList<LabelText> Facts { get; init; }

    /// <summary>Invoice, its date, what of it was paid.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>From what came in to what is kept of it.</summary>
    public required IReadOnlyList<SumText> Sums { get; init; }

    /// <summary>What it is and what it is not.</summary>
    public required string Remark { get; init; }

    /// <summary>"Page {0} of {1}".</summary>
    public required string PageOf { get; init; }
}
