using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tamias.Bench.Load;

/// <summary>One row, one commit that is on disk: the least that storing an event can cost. SQLite has one writer;
/// PostgreSQL as many as there are senders, whose commits it may flush together.</summary>
sealed class BareInserts(Func<DbConnection> open, int writers) : IAsyncDisposable
{
    readonly SemaphoreSlim gate = new(writers, writers);
    readonly Queue<DbConnection> idle = [];

    public static async Task<BareInserts> OnSqliteAsync(string folder)
    {
        var inserts = new BareInserts(() => new SqliteConnection($"Data Source={folder}/bare.db"), 1);
        await inserts.BeginAsync("pragma journal_mode=wal; pragma synchronous=full");
        return inserts;
    }

    public static async Task<BareInserts> OnPostgresAsync(string connectionString, int senders)
    {
        var inserts = new BareInserts(() => new NpgsqlConnection(connectionString + ";Pooling=false"), senders);
        await inserts.BeginAsync("");
        return inserts;
    }

    public async Task InsertAsync()
    {
        await gate.WaitAsync();
        var connection = await TakeAsync();
        try
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "insert into bare values (@id, @body)";
            Add(insert, "@id", Guid.CreateVersion7().ToString());
            Add(insert, "@body", new string('x', 600));
            await insert.ExecuteNonQueryAsync();
        }
        finally
        {
            lock (idle)
                idle.Enqueue(connection);
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in idle)
            await connection.DisposeAsync();
        gate.Dispose();
    }

    static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    async Task BeginAsync(string settings)
    {
        var connection = await TakeAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{settings}; create table if not exists bare(id text primary key, body text)";
        await command.ExecuteNonQueryAsync();
        idle.Enqueue(connection);
    }

    async Task<DbConnection> TakeAsync()
    {
        lock (idle)
            if (idle.TryDequeue(out var known))
                return known;

        var connection = open();
        await connection.OpenAsync();
        return connection;
    }
}
