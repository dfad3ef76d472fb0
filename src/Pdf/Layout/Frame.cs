namespace Tamias.Pdf.Layout;

/// <summary>What surrounds content: padding within a filled or outlined rectangle. All measures in points.</summary>
public sealed record Frame
{
    /// <summary>Nothing at all.</summary>
    public static Frame None { get; } = new();

    public Insets Padding { get; init; }

    public Color? Fill { get; init; }

    /// <summary>How much further than the content's width the fill goes on both sides, as far as the paper's edges if
    /// that is as wide as the margins.</summary>
    public double Overhang { get; init; }

    /// <summary>Of the corners.</summary>
    public double Radius { get; init; }

    public Color? Border { get; init; }

    public Color? RuleAbove { get; init; }

    public Color? RuleBelow { get; init; }

    /// <summary>Of the border and the rules.</summary>
    public double Thickness { get; init; } = 0.5;

    internal void Draw(Drawing.Page page, Area area)
    {
        if (Fill is { } fill) page.Fill(Filled(area), fill, Radius);
        if (Border is { } border) page.Stroke(area, border, Thickness, Radius);
        if (RuleAbove is { } above) page.Rule(area.X, area.Y, area.Width, above, Thickness);
        if (RuleBelow is { } below) page.Rule(area.X, area.Bottom - Thickness, area.Width, below, Thickness);
    }

    Area Filled(Area area) => area with { X = area.X - Overhang, Width = area.Width + 2 * Overhang };
}
