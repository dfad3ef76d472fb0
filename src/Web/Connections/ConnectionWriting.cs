namespace Tamias.Web.Connections;

static class ConnectionWriting
{
    const int MostTries = 3;

    /// <summary>Changes a connection as it stands at that moment, again if somebody else was quicker.</summary>
    public static async Task ChangeAsync(
        this Db db, Id<Connection> id, Action<Connection> change, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.InTransactionAsync(
                    async () => change(await db.Connections.FirstAsync(c => c.Id == id, cancellation)), cancellation);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // it is read anew
            }
        }
    }
}
