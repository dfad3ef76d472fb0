using Tamias.Web.Documents;

namespace Tamias.Web.Statements;

/// <summary>What a statement says, in the language being spoken and ready to be read: page and PDF only lay it
/// out.</summary>
public sealed record StatementText
{
    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>"1 January 2026 – 31 March 2026".</summary>
    public required string Period { get; init; }

    /// <summary>Six hexadecimal digits: the merchant's colour.</summary>
    public required string Accent { get; init; }

    public required PartyText Seller { get; init; }

    public required PartyText Buyer { get; init; }

    /// <summary>Date, transaction, charge, payment or credit, balance.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>One for each currency; none when there is nothing to say.</summary>
    public required IReadOnlyList<StatementPartText> Parts { get; init; }

    /// <summary>"Page {0} of {1}".</summary>
    public required string PageOf { get; init; }
}

/// <param name="Heading">The currency where there are several; otherwise empty.</param>
/// <param name="Rows">The first is the opening balance, the last the closing one.</param>
/// <param name="Result">What it comes to, as a sentence.</param>
public sealed record StatementPartText(string Heading, IReadOnlyList<StatementRowText> Rows, string Result);

/// <param name="Cells">One for each of the heads.</param>
/// <param name="Path">Where more of it is; empty where nothing is.</param>
public sealed record StatementRowText(IReadOnlyList<string> Cells, string Path = "");
