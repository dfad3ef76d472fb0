namespace Tamias.Pdf.Layout;

/// <summary>Pieces that stand beneath each other.</summary>
internal static class Pieces
{
    /// <summary>
    /// As many as fit the room in points, and the others; a piece that can be cut is cut where the room ends.
    /// </summary>
    public static (IReadOnlyList<Piece> First, IReadOnlyList<Piece> Others) SplitAt(
        this IReadOnlyList<Piece> pieces, double room)
    {
        var count = 0;
        for (; count < pieces.Count && pieces[count].Height <= room; count++) room -= pieces[count].Height;
        var (first, rest) = (pieces.Take(count), pieces.Skip(count));
        return count < pieces.Count && pieces[count].Split(room) is var (upper, lower)
            ? ([.. first, upper], [lower, .. rest.Skip(1)])
            : ([.. first], [.. rest]);
    }
}
