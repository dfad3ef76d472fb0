namespace Tamias.Browser.Tests.Windows;

/// <summary>A page reduced to coarse cells of average colour: where there is text, and where a block, but no letter.
/// Two of them are compared so that other letters in the same place, and a line more above, count for little, and what
/// has gone, come, moved or changed its colour counts in full, measured where it is worst: a column that has gone from
/// a short table is a small part of a long page.</summary>
/// <param name="Cells">Red, green and blue of one cell after the other, row by row.</param>
public sealed record Mosaic(int Width, byte[] Cells)
{
    /// <summary>By how much a cell's colour may differ, of 255. Text is about 40 apart from an empty cell.</summary>
    const int Tolerance = 20;

    /// <summary>How far the same row is looked for, up and down.</summary>
    const int Reach = 60;

    /// <summary>Rows that are measured together.</summary>
    const int Band = 12;

    readonly byte[] least = Around(Width, Cells, Math.Min);
    readonly byte[] most = Around(Width, Cells, Math.Max);
    readonly int[] ink = Drawn(Width, Around(Width, Cells, Math.Min), Around(Width, Cells, Math.Max));

    int Rows => ink.Length;

    /// <summary>How much of what is drawn is not the same in the band that differs most: 0 for equal pictures, about 1
    /// for strangers.</summary>
    public double ShareApart(Mosaic other)
    {
        if (Width != other.Width)
            return 1;
        if (Cells.AsSpan().SequenceEqual(other.Cells))
            return 0;

        var pairs = Pairs(other).ToList();
        return Enumerable.Range(0, pairs.Count).Max(first =>
        {
            var band = pairs.Skip(first).Take(Band).ToList();
            return (double)band.Sum(p => p.Apart) / Math.Max(Width, band.Sum(p => p.Ink));
        });
    }

    /// <summary>Rows laid beside one another as well as can be, with rows left out on either side: how many cells are
    /// apart in each, and how many are drawn on.</summary>
    Stack<(int Apart, int Ink)> Pairs(Mosaic other)
    {
        var costs = Costs(other);
        var pairs = new Stack<(int Apart, int Ink)>();
        for (var (left, right) = (Rows, other.Rows); left > 0 || right > 0;)
        {
            var (mine, theirs) = (left > 0 ? ink[left - 1] : 0, right > 0 ? other.ink[right - 1] : 0);
            if (left > 0 && costs[left, right] == costs[left - 1, right] + Loss(left - 1))
                pairs.Push((Loss(--left), mine));
            else if (right > 0 && costs[left, right] == costs[left, right - 1] + other.Loss(right - 1))
                pairs.Push((other.Loss(--right), theirs));
            else
                pairs.Push((costs[left, right] - costs[--left, --right], Math.Max(mine, theirs)));
        }

        return pairs;
    }

    /// <summary>The fewest cells apart for so many rows of this and so many of the other.</summary>
    int[,] Costs(Mosaic other)
    {
        const int Never = int.MaxValue / 2;
        var costs = new int[Rows + 1, other.Rows + 1];
        for (var left = 0; left <= Rows; left++)
        {
            for (var right = left == 0 ? 1 : 0; right <= other.Rows; right++)
            {
                var best = left > 0 ? costs[left - 1, right] + Loss(left - 1) : Never;
                if (right > 0)
                    best = Math.Min(best, costs[left, right - 1] + other.Loss(right - 1));
                if (left > 0 && right > 0 && Math.Abs(left - right) <= Reach)
                    best = Math.Min(best, costs[left - 1, right - 1] + Apart(left - 1, other, right - 1));
                costs[left, right] = best;
            }
        }

        return costs;
    }

    /// <summary>Of a row that only one of the two has. An empty one counts too: space is layout.</summary>
    int Loss(int row) => Math.Max(ink[row], Width / 8);

    int Apart(int row, Mosaic other, int otherRow)
    {
        var sum = 0;
        for (var x = 0; x < Width; x++)
        {
            if (IsApart((row * Width + x) * 3, other, (otherRow * Width + x) * 3))
                sum++;
        }

        return sum;
    }

    /// <summary>Neither has anything like it there, nor in a cell beside it.</summary>
    bool IsApart(int at, Mosaic other, int there)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var (mine, theirs) = (Cells[at + channel], other.Cells[there + channel]);
            if (mine + Tolerance < other.least[there + channel] || mine - Tolerance > other.most[there + channel]
                || theirs + Tolerance < least[at + channel] || theirs - Tolerance > most[at + channel])
                return true;
        }

        return false;
    }

    /// <summary>The darkest or the lightest of each cell and the eight about it.</summary>
    static byte[] Around(int width, byte[] cells, Func<byte, byte, byte> choose)
    {
        var (rows, result) = (cells.Length / 3 / width, cells.ToArray());
        for (var i = 0; i < cells.Length; i++)
        {
            var (y, x, channel) = (i / 3 / width, i / 3 % width, i % 3);
            for (var row = Math.Max(0, y - 1); row <= Math.Min(rows - 1, y + 1); row++)
            {
                for (var column = Math.Max(0, x - 1); column <= Math.Min(width - 1, x + 1); column++)
                    result[i] = choose(result[i], cells[(row * width + column) * 3 + channel]);
            }
        }

        return result;
    }

    /// <summary>Of each row, how many cells have something drawn in or beside them: a ground without anything on it, of
    /// whatever colour, counts for nothing.</summary>
    static int[] Drawn(int width, byte[] least, byte[] most) =>
    [
        .. least.Zip(most, (from, to) => to - from > Tolerance).Chunk(3).Select(channels => channels.Contains(true))
            .Chunk(width).Select(row => row.Count(isDrawnOn => isDrawnOn)),
    ];
}
