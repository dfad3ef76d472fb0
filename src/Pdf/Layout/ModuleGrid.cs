namespace Tamias.Pdf.Layout;

/// <summary>A grid of dark and light modules as rectangles, neighbours in a row joined.</summary>
internal static class ModuleGrid
{
    public static IEnumerable<Area> Areas(bool[,] dark, Area area)
    {
        var (rows, columns) = (dark.GetLength(0), dark.GetLength(1));
        var (width, height) = (area.Width / columns, area.Height / rows);
        for (var row = 0; row < rows; row++)
        {
            for (var start = 0; start < columns; start++)
            {
                var end = start;
                while (end < columns && dark[row, end]) end++;
                if (end == start) continue;
                yield return new(area.X + start * width, area.Y + row * height, (end - start) * width, height);
                start = end;
            }
        }
    }
}
