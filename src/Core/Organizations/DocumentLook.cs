namespace Tamias;

/// <summary>How documents look. The merchant chooses it once; each document keeps that of the moment it was
/// issued.</summary>
public sealed record DocumentLook
{
    const string Numbers = "numbers";
    const string NoUnits = "no-units";
    const string NoLineTax = "no-line-tax";

    /// <summary>The green of documents for which nobody chose a colour.</summary>
    public const string UsualAccent = "1f4d3d";

    /// <summary>What documents have for which nobody chose anything.</summary>
    public static readonly DocumentLook Usual = new();

    public DocumentLayout Layout { get; init; }

    /// <summary>Six small hexadecimal digits, red first. Text is written in it.</summary>
    public string Accent { get; init; } = UsualAccent;

    public PaperSize Paper { get; init; }

    /// <summary>Each line bears its place.</summary>
    public bool NumbersLines { get; init; }

    /// <summary>The unit stands beside the quantity.</summary>
    public bool ShowsUnits { get; init; } = true;

    /// <summary>Each line bears its rate of VAT; beside the sums the rates always stand.</summary>
    public bool ShowsLineTax { get; init; } = true;

    /// <summary>Reads what <see cref="ToString"/> wrote. What is not said is as usual, so that nothing at all is the
    /// look of documents that are older than the choice.</summary>
    public static DocumentLook Read(string text)
    {
        var said = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new()
        {
            Layout = Named<DocumentLayout>(said),
            Paper = Named<PaperSize>(said),
            Accent = said.FirstOrDefault(IsAccent) ?? UsualAccent,
            NumbersLines = said.Contains(Numbers),
            ShowsUnits = !said.Contains(NoUnits),
            ShowsLineTax = !said.Contains(NoLineTax),
        };
    }

    /// <summary>Six small hexadecimal digits?</summary>
    public static bool IsAccent(string? text) => text is { Length: 6 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>"Band 1d4f86 Letter numbers": as it is stored.</summary>
    public override string ToString() => string.Join(' ', ((string[])
    [
        $"{Layout}", Accent, $"{Paper}", NumbersLines ? Numbers : "", ShowsUnits ? "" : NoUnits,
        ShowsLineTax ? "" : NoLineTax,
    ]).Where(w => w.Length > 0));

    static T Named<T>(string[] said) where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(v => said.Contains($"{v}"));
}

/// <summary>How the parts of a document stand on paper.</summary>
public enum DocumentLayout
{
    /// <summary>Much white, thin lines.</summary>
    Simple,

    /// <summary>The heading on a band of the merchant's colour; takes the least room.</summary>
    Band,

    /// <summary>A letterhead in the middle, the lines in a ruled table.</summary>
    Classic,
}

/// <summary>The sheets that documents are printed on.</summary>
public enum PaperSize
{
    A4,
    Letter,
}
