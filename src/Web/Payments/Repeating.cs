namespace Tamias.Web.Payments;

/// <summary>Transactions that others may be quicker with.</summary>
public static class Repeating
{
    const int MostTries = 5;

    /// <summary>Runs the work in a transaction, and again when somebody else wrote the same rows at this
    /// moment.</summary>
    public static async Task RepeatAsync(this Db db, Func<Task> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.InTransactionAsync(work, cancellation);
                return;
            }
            catch (Exception exception) when (tries < MostTries && db.IsOvertaken(exception))
            {
                // it is read and decided anew
            }
        }
    }
}
