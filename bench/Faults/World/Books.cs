using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tamias.Bench.Faults.World;

/// <summary>The database as it is, read past the product.</summary>
sealed class Books(string connectionString)
{
    bool OnPostgres => connectionString.Contains("Host=", StringComparison.Ordinal);

    /// <summary>Ids of stored events that begin so.</summary>
    public Task<HashSet<string>> EventsAsync(string begin) =>
        ReadAsync($"select event_id from inbox where event_id >= '{begin}' and event_id < '{begin}~'");

    /// <summary>Stripe's forms whose money is booked, each once.</summary>
    public Task<HashSet<string>> PaidSessionsAsync() => ReadAsync(
        "select a.session_id from payments p join attempts a on a.id = p.attempt_id "
        + "group by a.session_id having count(*) = 1");

    public Task<long> CountAsync(string from) => NumberAsync("select count(*) from " + from);

    public async Task<long> NumberAsync(string sql) =>
        long.Parse((await ReadAsync(sql)).Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>SQLite's own look at its file, and at what points from row to row; PostgreSQL has none.</summary>
    public async Task<bool> AreWholeAsync() =>
        OnPostgres || (await ReadAsync("pragma integrity_check")).SetEquals(["ok"])
            && (await ReadAsync("select \"table\" from pragma_foreign_key_check")).Count == 0;

    async Task<HashSet<string>> ReadAsync(string sql)
    {
        await using DbConnection connection = OnPostgres
            ? new NpgsqlConnection(connectionString + ";Pooling=false")
            : new SqliteConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var read = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
            read.Add(reader.GetValue(0).ToString()!);
        return read;
    }
}
