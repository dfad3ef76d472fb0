namespace Tamias.Web;

/// <summary>Which part of a long list is shown.</summary>
/// <param name="Number">From 1.</param>
/// <param name="HasNext">More follows.</param>
public sealed record Pager(int Number, bool HasNext)
{
    public const int Size = 25;

    /// <summary>Beyond it nobody leafs; searching finds sooner.</summary>
    const int Last = 10_000;

    public bool IsNeeded => Number > 1 || HasNext;

    /// <summary>Reads one page of the list, and one row more to see whether anything follows.</summary>
    public static async Task<(List<T> Rows, Pager Pager)> ReadAsync<T>(IQueryable<T> list, int number)
    {
        number = Math.Clamp(number, 1, Last);
        var rows = await list.Skip((number - 1) * Size).Take(Size + 1).ToListAsync();
        var hasNext = rows.Count > Size;
        if (hasNext)
            rows.RemoveAt(Size);
        return (rows, new(number, hasNext));
    }
}
