using Microsoft.Data.Sqlite;

namespace Tamias.Bench.Load;

/// <summary>One row, one commit that is on disk, one after the other: the least that storing an event can
/// cost.</summary>
sealed class BareInserts : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand insert;
    readonly SemaphoreSlim gate = new(1, 1);

    public BareInserts(string folder)
    {
        connection = new($"Data Source={Path.Combine(folder, "bare.db")}");
        connection.Open();
        Execute("pragma journal_mode=wal; pragma synchronous=full");
        Execute("create table if not exists bare(id text primary key, body text)");
        insert = connection.CreateCommand();
        insert.CommandText = "insert into bare values ($id, $body)";
        insert.Parameters.AddWithValue("$id", "");
        insert.Parameters.AddWithValue("$body", new string('x', 600));
    }

    public async Task InsertAsync()
    {
        await gate.WaitAsync();
        try
        {
            insert.Parameters[0].Value = Guid.CreateVersion7().ToString();
            insert.ExecuteNonQuery();
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
        gate.Dispose();
    }

    void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
