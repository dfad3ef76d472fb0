using Tamias.Pdf.Structure;
using Tamias.Pdf.Images;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Layout;

/// <summary>
/// Takes content from the top down: a page's flow, a column, a cell, a header. What is put in later stands lower. All
/// measures are in points (1/72 inch).
/// </summary>
public abstract class Composer
{
    private protected Composer()
    {
    }

    internal Tag? TextTag { get; init; } = Tag.P;

    /// <summary>A paragraph: wrapped at spaces, its newlines kept, words too long for the column broken.</summary>
    public void Text(string? text, TextStyle style, Align align = Align.Left) =>
        Text([new TextRun(text ?? "", style)], align);

    /// <summary>A paragraph in several styles, with links.</summary>
    public void Text(IReadOnlyList<TextRun> runs, Align align = Align.Left)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count > 0) Add(new Paragraph(runs, align, TextTag));
    }

    /// <summary>A heading of level 1, 2 or 3 for those who hear the document; it stays with what follows.</summary>
    public void Heading(int level, string? text, TextStyle style, Align align = Align.Left) =>
        Add(new Paragraph([new TextRun(text ?? "", style)], align, Tag.H1 + Math.Clamp(level, 1, 3) - 1));

    /// <summary>Empty space; a page never begins with it.</summary>
    public void Gap(double points) => Add(new Gap(points));

    /// <summary>A line across the column.</summary>
    public void Rule(Color color, double thickness = 0.5) => Add(new Rule(color, thickness));

    /// <summary>Equal columns side by side.</summary>
    public void Columns(double gap, params Action<Composer>[] contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        Columns([.. contents.Select(_ => Column.Flexible())], gap, contents);
    }

    /// <summary>Columns side by side, one content for each.</summary>
    public void Columns(IReadOnlyList<Column> columns, double gap, params Action<Composer>[] contents)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(contents);
        if (contents.Length != columns.Count)
            throw new ArgumentException($"{contents.Length} contents for {columns.Count} columns.", nameof(contents));
        if (columns.Count > 0) Add(new SideBySide(columns, gap, [.. contents.Select(content => Box.Of(content))]));
    }

    /// <summary>Content that stays on one page if it fits on one.</summary>
    public void KeepTogether(Action<Composer> content) => Panel(Frame.None, content);

    /// <summary>Content in a frame, on one page if it fits on one; with a link it is a button.</summary>
    public void Panel(Frame frame, Action<Composer> content, string? link = null) =>
        Add(new Panel(frame, Box.Of(content, link is null ? Tag.P : null), link));

    /// <summary>Rows under a head that is repeated on each page; see <see cref="Layout.Table"/>.</summary>
    public void Table(IReadOnlyList<Column> columns, TableLook look, Action<Table> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var table = new Table(columns, look);
        fill(table);
        Add(new TableBlock(table));
    }

    /// <summary>
    /// A picture so many points wide, narrower if the column is. What is said in its place should be empty only for
    /// decoration.
    /// </summary>
    public void Picture(Image image, double width, string alternativeText, Align align = Align.Left)
    {
        ArgumentNullException.ThrowIfNull(image);
        var height = width * image.Height / image.Width;
        Add(new Figure((width, height), (page, element, area) => page.Show(element, image, area))
        {
            AlternativeText = alternativeText,
            Align = align,
        });
    }

    /// <summary>
    /// A square of dark and light modules, [row, column], such as a QR code, each side so many points long.
    /// </summary>
    public void Modules(bool[,] dark, double side, string alternativeText, Align align = Align.Left)
    {
        ArgumentNullException.ThrowIfNull(dark);
        Add(new Figure((side, side), (page, element, area) =>
            page.Show(element, ModuleGrid.Areas(dark, area), Color.Black))
        {
            AlternativeText = alternativeText,
            Align = align,
        });
    }

    internal abstract void Add(Block block);
}
