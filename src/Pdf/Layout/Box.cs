using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>Content collected first and laid out later, when the width is known.</summary>
internal sealed class Box : Composer
{
    readonly List<Block> blocks = [];

    public static Box Of(Action<Composer> content, Tag? textTag = Tag.P)
    {
        ArgumentNullException.ThrowIfNull(content);
        var box = new Box { TextTag = textTag };
        content(box);
        return box;
    }

    public IReadOnlyList<Piece> Pieces(double width, Element? parent) =>
        [.. blocks.SelectMany(block => block.Pieces(width, parent))];

    /// <summary>Draws everything from a corner down and returns where it ends.</summary>
    public double Draw(Page page, Area area, Element? parent)
    {
        var y = area.Y;
        foreach (var piece in Pieces(area.Width, parent))
        {
            piece.Draw(page, area.X, y);
            y += piece.Height;
        }
        return y;
    }

    internal override void Add(Block block) => blocks.Add(block);
}
