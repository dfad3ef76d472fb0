using Tamias.Pdf.Drawing;

namespace Tamias.Pdf.Layout;

/// <summary>
/// What a page break does not cut if it can be helped: a line of text, a row of a table. Heights are in points.
/// </summary>
internal abstract class Piece(double height)
{
    public double Height { get; } = height;

    /// <summary>On the same page as the piece that follows.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Drawn once more above this piece if it begins a page: the head of a table.</summary>
    public Piece? Head { get; init; }

    public abstract void Draw(Page page, double x, double y);

    /// <summary>Two smaller pieces, the first no higher than the room; null if there is no cutting it there.</summary>
    /// <param name="room">What is left of the page, in points.</param>
    /// <param name="isWholePage">There will never be more room: what is kept together within is cut as well.</param>
    public virtual (Piece First, Piece Others)? Split(double room, bool isWholePage) => null;
}
