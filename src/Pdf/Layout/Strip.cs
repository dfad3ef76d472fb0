using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>What stands in one column of a strip.</summary>
internal sealed record StripCell(double X, IReadOnlyList<Piece> Pieces, Element? Element)
{
    public double Height { get; } = Pieces.Sum(piece => piece.Height);

    public VerticalAlign Align { get; init; }

    public StripCell With(IReadOnlyList<Piece> pieces) => new(X, pieces, Element) { Align = Align };
}

/// <summary>Upright lines in a strip, each so many points from its left side.</summary>
internal sealed record ColumnRules(Color Color, IReadOnlyList<double> At)
{
    public const double Thickness = 0.5;

    public void Draw(Page page, Area strip)
    {
        foreach (var at in At)
            page.Fill(new Area(strip.X + at, strip.Y, Thickness, strip.Height), Color);
    }
}

/// <summary>
/// Cells side by side within a frame: a row of a table, columns, a panel, or a block that is kept together. It is cut
/// only if it is higher than a page.
/// </summary>
internal sealed class Strip(double width, Frame frame, IReadOnlyList<StripCell> cells, Element? element)
    : Piece(cells.Max(cell => cell.Height) + frame.Padding.Vertical)
{
    /// <summary>Lines from its top to its bottom; null for none.</summary>
    public ColumnRules? Uprights { get; init; }

    /// <summary>Where a click on the strip leads.</summary>
    public string? Link { get; init; }

    public override void Draw(Page page, double x, double y)
    {
        var area = new Area(x, y, width, Height);
        frame.Draw(page, area);
        Uprights?.Draw(page, area);
        element?.Attach();
        foreach (var cell in cells) Draw(page, cell, x + cell.X, y + frame.Padding.Top + Offset(cell));
        if (Link is not null && element is not null) page.Add(new LinkArea(area, Link, element));
    }

    double Offset(StripCell cell)
    {
        var free = Height - frame.Padding.Vertical - cell.Height;
        return cell.Align switch { VerticalAlign.Bottom => free, VerticalAlign.Middle => free / 2, _ => 0 };
    }

    static void Draw(Page page, StripCell cell, double x, double y)
    {
        cell.Element?.Attach();
        foreach (var piece in cell.Pieces)
        {
            piece.Draw(page, x, y);
            y += piece.Height;
        }
    }

    public override (Piece First, Piece Others)? Split(double room, bool isWholePage)
    {
        var inner = room - frame.Padding.Vertical;
        var parts = cells.Select(cell => cell.Pieces.SplitAt(inner, isWholePage)).ToArray();
        return parts.All(part => part.First.Count == 0) || parts.All(part => part.Others.Count == 0)
            ? null
            : (With(parts.Select(part => part.First)), With(parts.Select(part => part.Others)));
    }

    Strip With(IEnumerable<IReadOnlyList<Piece>> pieces) =>
        new(width, frame, [.. cells.Zip(pieces, (cell, own) => cell.With(own))], element)
        {
            Head = Head,
            KeepWithNext = KeepWithNext,
            Link = Link,
            Uprights = Uprights,
        };
}
