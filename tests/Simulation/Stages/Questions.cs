using Microsoft.Data.Sqlite;

namespace Tamias.Simulation.Stages;

/// <summary>Questions to the database past the product, for independence; each is prepared once and kept, for
/// speed.</summary>
sealed class Questions(SqliteConnection database) : IDisposable
{
    readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>The first column of every row, as text.</summary>
    public List<string> All(string sql)
    {
        using var reader = Prepared(sql).ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetValue(0).ToString()!);
        return found;
    }

    /// <summary>A number; "@now" in the question is the time.</summary>
    public long Count(string sql, DateTimeOffset now)
    {
        var command = Prepared(sql);
        command.Parameters.Clear();
        command.Parameters.AddWithValue("@now", now.UtcTicks);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    SqliteCommand Prepared(string sql)
    {
        if (!prepared.TryGetValue(sql, out var command))
            prepared.Add(sql, command = new(sql, database));
        return command;
    }
}
