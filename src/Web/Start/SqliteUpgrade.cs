using Microsoft.Data.Sqlite;

namespace Tamias.Web.Start;

/// <summary>Brings a SQLite file up to this version. Tables cannot be rebuilt within a transaction there, so it is done
/// to a copy that takes the file's place once it is whole: whoever dies on the way leaves the file as it was. What the
/// file was stays beside it until the next upgrade.</summary>
sealed class SqliteUpgrade(Db db, string file)
{
    const string Before = ".before-upgrade";

    readonly string copy = file + ".upgrading";

    /// <summary>To be called by whoever has the file's lock.</summary>
    /// <returns>Null when it is done, else why not.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellation)
    {
        var isThere = File.Exists(file);
        File.Delete(copy); // of one that died
        try
        {
            if (isThere && !await CopyAsync(cancellation))
                return $"Another program has {file} open. End it first.";

            await BringUpAsync(cancellation);
            TakePlace(isThere);
            return null;
        }
        finally
        {
            File.Delete(copy); // where it came to nothing, it keeps no room
        }
    }

    void TakePlace(bool isThere)
    {
        using (var whole = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite))
            whole.Flush(flushToDisk: true);
        if (isThere)
            File.Replace(copy, file, file + Before);
        else
            File.Move(copy, file);
    }

    /// <summary>Afterwards the file is alone: nothing of it is in others beside it, and this process has it open
    /// nowhere.</summary>
    async Task<bool> CopyAsync(CancellationToken cancellation)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("pragma busy_timeout=1000", cancellation);
        await db.Database.ExecuteSqlAsync($"vacuum into {copy}", cancellation);
        var isAlone = await IsAloneAsync(connection, cancellation);
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool(connection);
        return isAlone;
    }

    static async Task<bool> IsAloneAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        const int Busy = 5;
        await using var alone = connection.CreateCommand();
        (alone.CommandText, alone.CommandTimeout) = ("pragma journal_mode=delete", 1);
        try
        {
            return await alone.ExecuteScalarAsync(cancellation) is "delete";
        }
        catch (SqliteException locked) when (locked.SqliteErrorCode == Busy)
        {
            return false;
        }
    }

    /// <summary>Quickly: a copy that breaks is thrown away, so nothing of it need be on disk before its end.</summary>
    async Task BringUpAsync(CancellationToken cancellation)
    {
        var own = db.Database.GetConnectionString();
        db.Database.SetConnectionString(
            new SqliteConnectionStringBuilder(own) { DataSource = copy, Pooling = false }.ConnectionString);
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode=off; pragma synchronous=off", cancellation);
        await db.Database.MigrateAsync(cancellation);
        await db.Database.CloseConnectionAsync();
        db.Database.SetConnectionString(own);
    }
}
