namespace Tamias.Pdf.Text;

/// <summary>A stretch of a paragraph in one style.</summary>
public sealed record TextRun(string Text, TextStyle Style)
{
    /// <summary>
    /// Where a click leads: an http, https, mailto or tel address. Anything else is drawn as mere text.
    /// </summary>
    public string? Link { get; init; }
}
