namespace Tamias.Pdf;

/// <summary>What a document says about itself, in its window title, to screen readers and to archives.</summary>
public sealed record DocumentProperties
{
    public required string Title { get; init; }

    /// <summary>The language of the text as a BCP 47 tag: "el", "en", "el-GR".</summary>
    public required string Language { get; init; }

    public string Author { get; init; } = "";

    /// <summary>One sentence about the content, or nothing.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The same properties and content at the same moment give the same bytes.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
