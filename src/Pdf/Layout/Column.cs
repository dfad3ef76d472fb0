using Tamias.Pdf.Text;

namespace Tamias.Pdf.Layout;

/// <summary>
/// A column of a table or a page. Fixed columns are made narrower only if they would leave less than a fifth of the
/// whole to the flexible ones.
/// </summary>
public sealed record Column
{
    Column()
    {
    }

    public Align Align { get; init; }

    public VerticalAlign Vertical { get; init; }

    /// <summary>For the rows of a table, in place of the table's own.</summary>
    public TextStyle? Style { get; init; }

    internal double Points { get; private init; }

    internal double Share { get; private init; }

    internal bool IsFitting { get; private init; }

    /// <summary>So many points wide.</summary>
    public static Column Fixed(double points, Align align = Align.Left) => new() { Points = points, Align = align };

    /// <summary>What the others leave, divided among the flexible columns by their shares.</summary>
    public static Column Flexible(double share = 1, Align align = Align.Left) => new() { Share = share, Align = align };

    /// <summary>
    /// In a table as wide as its longest text, at least so many points; outside of tables just these points.
    /// </summary>
    public static Column Fitting(double atLeast = 0, Align align = Align.Left) =>
        new() { Points = atLeast, IsFitting = true, Align = align };
}
