namespace Tamias.Pdf.Layout;

/// <summary>Where a column begins and how wide it is, in points.</summary>
internal readonly record struct Slot(double X, double Width);

/// <summary>Shares out a width among columns.</summary>
internal static class ColumnWidths
{
    const double MostForFixed = 0.8;

    /// <summary>
    /// With a gap between neighbours; <paramref name="natural"/> is the width of the longest text of each.
    /// </summary>
    public static Slot[] Share(IReadOnlyList<Column> columns, double width, double gap, double[] natural)
    {
        var fixedWidths = columns.Select((column, i) => Math.Max(0, column.IsFitting
            ? Math.Max(column.Points, natural[i])
            : column.Points)).ToArray();
        var (shares, taken) = (columns.Sum(column => column.Share), fixedWidths.Sum());
        var free = Math.Max(0, width - gap * (columns.Count - 1));
        var scale = Math.Min(1, taken > 0 ? free * (shares > 0 ? MostForFixed : 1) / taken : 1);
        var unit = shares > 0 ? (free - taken * scale) / shares : 0;
        var widths = columns.Select((column, i) => column.Share > 0 ? column.Share * unit : fixedWidths[i] * scale);
        return Slots(widths, gap);
    }

    static Slot[] Slots(IEnumerable<double> widths, double gap)
    {
        var slots = new List<Slot>();
        var x = 0.0;
        foreach (var width in widths)
        {
            slots.Add(new Slot(x, width));
            x += width + gap;
        }
        return [.. slots];
    }
}
