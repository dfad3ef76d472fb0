namespace Tamias.Pdf.Layout;

/// <summary>
/// Rows beneath a head. A row is not cut by a page break unless it is higher than a page. Columns aligned to the right
/// take digits of equal width, so that amounts stand under each other.
/// </summary>
public sealed class Table
{
    readonly List<IReadOnlyList<Cell>> rows = [];

    internal Table(IReadOnlyList<Column> columns, TableLook look)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(look);
        if (columns.Count == 0) throw new ArgumentException("A table needs a column.", nameof(columns));
        (Columns, Look) = (columns, look);
    }

    /// <summary>The last row stands on the same page as what follows the table, such as its totals.</summary>
    public bool KeepLastRowWithNext { get; set; }

    internal IReadOnlyList<Column> Columns { get; }

    internal TableLook Look { get; }

    internal IReadOnlyList<Cell>? Titles { get; private set; }

    internal IReadOnlyList<IReadOnlyList<Cell>> Rows => rows;

    /// <summary>The titles of the columns, repeated on each page.</summary>
    public void Head(params string[] titles) => Titles = [.. Checked(titles).Select(Cell.FromString)];

    /// <summary>One cell for each column; a string is a cell.</summary>
    public void Row(params Cell[] cells) => rows.Add(Checked(cells));

    T[] Checked<T>(T[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return cells.Length == Columns.Count
            ? cells
            : throw new ArgumentException($"{cells.Length} cells for {Columns.Count} columns.", nameof(cells));
    }
}
