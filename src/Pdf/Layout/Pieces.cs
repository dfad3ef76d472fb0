namespace Tamias.Pdf.Layout;

/// <summary>Pieces that stand beneath each other.</summary>
internal static class Pieces
{
    /// <summary>
    /// As many as fit the room in points, and the others. None is cut unless even the first does not fit a whole page.
    /// </summary>
    public static (IReadOnlyList<Piece> First, IReadOnlyList<Piece> Others) SplitAt(
        this IReadOnlyList<Piece> pieces, double room, bool isWholePage)
    {
        var count = 0;
        for (; count < pieces.Count && pieces[count].Height <= room; count++) room -= pieces[count].Height;
        var (first, others) = (pieces.Take(count), pieces.Skip(count));
        return isWholePage && count < pieces.Count && first.All(piece => piece is GapPiece)
            && pieces[count].Split(room, isWholePage) is var (upper, lower)
                ? ([upper], [lower, .. others.Skip(1)])
                : ([.. first], [.. others]);
    }
}
