using Tamias.Pdf.Images;

namespace Tamias.Web.Documents;

/// <summary>What stands at the top of a paper: what it is, whose and for whom.</summary>
/// <param name="Name">What it is called at the foot of each page, and as a file.</param>
sealed record PaperHead(string Name, PartyText Seller, PartyText Buyer)
{
    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>"Invoice".</summary>
    public required string Title { get; init; }

    /// <summary>Over every page but the first.</summary>
    public required string Running { get; init; }

    /// <summary>"Page {0} of {1}".</summary>
    public required string PageOf { get; init; }

    /// <summary>Under the title: a number, a time; may be empty.</summary>
    public string Number { get; init; } = "";

    /// <summary>"DRAFT", "VOID", "TEST"; empty where there is nothing to warn of.</summary>
    public string Mark { get; init; } = "";

    public IReadOnlyList<LabelText> Facts { get; init; } = [];

    public Image? Logo { get; init; }

    /// <summary>Of the file; the name unless it says more.</summary>
    public string FileTitle { get; init; } = Name;

    /// <summary>What the title is written in, in points, and how wide it may be.</summary>
    public (double Size, double Room) TitleSpace { get; init; } = (22, 200);
}
