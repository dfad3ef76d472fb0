using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>Something that fills a column from the top down.</summary>
internal abstract class Block
{
    /// <summary>
    /// Its pieces in a column of a width in points, tagged below <paramref name="parent"/>, or artifacts.
    /// </summary>
    public abstract IEnumerable<Piece> Pieces(double width, Element? parent);
}
