namespace Tamias.Pdf.Tests.Sample;

/// <summary>A grid that looks like a QR code and says nothing.</summary>
static class SampleModules
{
    public static bool[,] Pattern(int size)
    {
        var dark = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                dark[row, column] = Finder(row, column, size) ?? (row * 7 + column * 13 + row * column) % 5 < 2;
        }
        return dark;
    }

    static bool? Finder(int row, int column, int size)
    {
        var (r, c) = (row > size / 2 ? size - 1 - row : row, column > size / 2 ? size - 1 - column : column);
        var isBottomRight = row > size / 2 && column > size / 2;
        if (isBottomRight || r > 7 || c > 7) return null;
        return Math.Max(Math.Abs(r - 3), Math.Abs(c - 3)) is 0 or 1 or 3;
    }
}
