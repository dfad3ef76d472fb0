using Tamias.Pdf.Images;
using Tamias.Pdf.Structure;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Drawing;

/// <summary>
/// One sheet. What is drawn here directly is decoration, which screen readers pass over; content goes through a
/// <see cref="Layout.Composer"/>. Points (1/72 inch) from the top left corner, downwards.
/// </summary>
public sealed class Page
{
    readonly ContentStream content = new();
    readonly Resources resources;
    readonly Marks marks;
    readonly List<LinkArea> links = [];
    Color? fill;

    internal Page(PageSize size, Resources resources)
    {
        Size = size;
        this.resources = resources;
        marks = new Marks(this, content);
    }

    public PageSize Size { get; }

    internal ReadOnlySpan<byte> Content => content.Bytes;

    internal IReadOnlyList<Element> Marked => marks.Elements;

    internal IReadOnlyList<LinkArea> Links => links;

    /// <summary>A filled rectangle, its corners rounded by a radius in points.</summary>
    public void Fill(Area area, Color color, double radius = 0)
    {
        Enter(null, color);
        content.Rectangle(Upwards(area), radius);
        content.Operator("f"u8);
    }

    /// <summary>The outline of a rectangle, drawn within it.</summary>
    public void Stroke(Area area, Color color, double thickness = 0.5, double radius = 0)
    {
        marks.Enter(null);
        content.Put(color).Operator("RG"u8);
        content.Put(thickness).Operator("w"u8);
        content.Rectangle(Upwards(area.Inset(thickness / 2)), radius);
        content.Operator("S"u8);
    }

    /// <summary>A straight line to the right, its upper edge at <paramref name="y"/>.</summary>
    public void Rule(double x, double y, double width, Color color, double thickness = 0.5) =>
        Fill(new Area(x, y, width, thickness), color);

    /// <summary>Glyphs of one font and style side by side.</summary>
    internal void Show(Element? element, ReadOnlySpan<Glyph> glyphs, TextStyle style, (double X, double Baseline) at)
    {
        Enter(element, style.Color);
        var number = resources.Number(glyphs[0].Font);
        var use = resources.Fonts[number];
        content.Put("BT /F"u8).Put(number).Put(style.Size).Put("Tf "u8);
        if (style.Tracking != 0) content.Put(style.Tracking).Put("Tc "u8);
        content.Put(at.X, Size.Height - at.Baseline).Put("Td <"u8);
        foreach (var glyph in glyphs) content.PutCode(use.Code(glyph.Id, glyph.CodePoint));
        content.Put("> Tj "u8);
        if (style.Tracking != 0) content.Put("0 Tc "u8);
        content.Operator("ET"u8);
    }

    internal void Show(Element? element, Image image, Area area)
    {
        marks.Enter(element);
        var up = Upwards(area);
        content.Put("q "u8).Put(up.Width, 0, 0, up.Height, up.X, up.Y).Put("cm /I"u8);
        content.Put(resources.Number(image)).Operator("Do Q"u8);
    }

    /// <summary>Rectangles filled as one shape, so that no seams show between them.</summary>
    internal void Show(Element? element, IEnumerable<Area> shape, Color color)
    {
        Enter(element, color);
        foreach (var area in shape) content.Rectangle(Upwards(area), 0);
        content.Operator("f"u8);
    }

    internal void Add(LinkArea link)
    {
        links.Add(link);
        link.Element.Add(new AnnotationKid(this, link));
    }

    internal void Close() => marks.Close();

    /// <summary>The same area with the vertical axis pointing upwards from the bottom of the sheet.</summary>
    internal Area Upwards(Area area) => area with { Y = Size.Height - area.Bottom };

    void Enter(Element? element, Color color)
    {
        marks.Enter(element);
        if (fill != color) content.Put(color).Operator("rg"u8);
        fill = color;
    }
}
