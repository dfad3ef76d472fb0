using Tamias.Pdf.Text;

namespace Tamias.Pdf.Layout;

/// <summary>One field of a table: a text in its column's style, or content of its own.</summary>
public sealed class Cell
{
    Cell(string? text, Action<Composer>? content) => (PlainText, Content) = (text, content);

    /// <summary>Null if the cell has content of its own.</summary>
    internal string? PlainText { get; }

    internal Action<Composer>? Content { get; }

    public static implicit operator Cell(string? text) => FromString(text);

    public static Cell FromString(string? text) => new(text ?? "", null);

    /// <summary>Text in other styles, several paragraphs, a picture.</summary>
    public static Cell Of(Action<Composer> content) => new(null, content);

    internal Box Box(TextStyle style, Align align) =>
        PlainText is null ? Layout.Box.Of(Content!) : Layout.Box.Of(box => box.Text(PlainText, style, align), null);
}
