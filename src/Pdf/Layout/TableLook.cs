using Tamias.Pdf.Text;

namespace Tamias.Pdf.Layout;

/// <summary>How a table looks: the text of its head and of its rows, and what surrounds them.</summary>
public sealed record TableLook(TextStyle Head, TextStyle Row)
{
    /// <summary>Around the head as a whole.</summary>
    public Frame HeadFrame { get; init; } = new() { Padding = Insets.Symmetric(4, 0) };

    /// <summary>Around each row as a whole; its padding on the left and on the right holds for the head too.</summary>
    public Frame RowFrame { get; init; } = new() { Padding = Insets.Symmetric(4, 0) };

    /// <summary>Upright lines between the columns and at both sides; null for none.</summary>
    public Color? ColumnRule { get; init; }

    /// <summary>Between neighbouring columns, in points.</summary>
    public double Gap { get; init; } = 12;
}
