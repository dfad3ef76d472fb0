namespace Tamias.Pdf.Layout;

/// <summary>What surrounds content: padding within a filled or outlined rectangle. All measures in points.</summary>
public sealed record Frame
{
    /// <summary>Nothing at all.</summary>
    public static Frame None { get; } = new();

    public Insets Padding { get; init; }

    public Color? Fill { get; init; }

    /// <summary>Of the corners.</summary>
    public double Radius { get; init; }

    public Color? Border { get; init; }

    public Color? RuleAbove { get; init; }

    public Color? RuleBelow { get; init; }

    /// <summary>Of the border and the rules.</summary>
    public double Thickness { get; init; } = 0.5;

    internal void Draw(Drawing.Page page, Area area)
    {
        if (Fill is { } fill) page.Fill(area, fill, Radius);
        if (Border is { } border) page.Stroke(area, border, Thickness, Radius);
        if (RuleAbove is { } above) page.Rule(area.X, area.Y, area.Width, above, Thickness);
        if (RuleBelow is { } below) page.Rule(area.X, area.Bottom - Thickness, area.Width, below, Thickness);
    }
}
