namespace Tamias.Web.Work;

/// <summary>Rows that several would work on and one may.</summary>
public static class Claim
{
    /// <summary>Works on the next row that nobody else takes first.</summary>
    /// <param name="take">Moves the row on, unless another has done so: says how many rows were moved.</param>
    /// <returns>False when none is left.</returns>
    public static async Task<bool> FirstAsync<T>(Func<Task<T?>> next, Func<T, Task<int>> take, Func<T, Task> work)
        where T : class
    {
        while (await next() is { } row)
        {
            if (await take(row) == 0)
                continue;

            await work(row);
            return true;
        }

        return false;
    }
}
