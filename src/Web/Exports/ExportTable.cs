using System.Runtime.CompilerServices;

namespace Tamias.Web.Exports;

/// <summary>All of one kind that an organization has, as rows of cells; read a page at a time.</summary>
/// <param name="Name">Of the file, without its ending.</param>
public sealed record ExportTable(
    string Name, IReadOnlyList<(string Key, string Heading)> Columns,
    Func<CancellationToken, IAsyncEnumerable<IReadOnlyList<object?[]>>> Pages)
{
    public static ExportTable Of<T>(
        string name, Func<CancellationToken, IAsyncEnumerable<IReadOnlyList<T>>> pages, params Column<T>[] columns) =>
        new(name, [.. columns.Select(c => (c.Key, c.Heading))], cancellation => pages(cancellation)
            .Select(IReadOnlyList<object?[]> (page) => [.. page.Select(row => Cells(row, columns))]));

    static object?[] Cells<T>(T row, Column<T>[] columns) => [.. columns.Select(c => c.Of(row))];
}

/// <summary>Rows a page at a time, in the order in which they were made.</summary>
public static class ExportPages
{
    public const int Size = 500;

    public static async IAsyncEnumerable<IReadOnlyList<T>> PagesAsync<T>(
        this IQueryable<T> rows, Func<T, Id<T>> idOf, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class, IOwned
    {
        var last = default(Id<T>);
        while (true)
        {
            var after = last;
            var page = await rows.AsNoTracking().Where(r => EF.Property<Id<T>>(r, "Id") > after)
                .OrderBy(r => EF.Property<Id<T>>(r, "Id")).Take(Size).ToListAsync(cancellation);
            if (page.Count == 0)
                yield break;

            yield return page;
            last = idOf(page[^1]);
        }
    }
}
