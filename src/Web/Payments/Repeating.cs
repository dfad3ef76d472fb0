namespace Tamias.Web.Payments;

/// <summary>Transactions that others may be quicker with.</summary>
public static class Repeating
{
    const int MostTries = 5;

    /// <summary>Runs the work in a transaction, and again when somebody else wrote the same rows at this
    /// moment.</summary>
    public static Task RepeatAsync(this Db db, Func<Task> work, CancellationToken cancellation) =>
        db.RepeatAsync(async () =>
        {
            await work();
            return true;
        }, cancellation);

    /// <inheritdoc cref="RepeatAsync(Db, Func{Task}, CancellationToken)"/>
    public static async Task<T> RepeatAsync<T>(this Db db, Func<Task<T>> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.InTransactionAsync(work, cancellation);
            }
            catch (Exception exception) when (tries < MostTries && db.IsOvertaken(exception))
            {
                // it is read and decided anew
            }
        }
    }
}
