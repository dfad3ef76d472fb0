using Microsoft.Data.Sqlite;

namespace Tamias.Simulation.Stages;

/// <summary>Questions to the database past the product, for speed and for independence.</summary>
static class Sql
{
    /// <summary>The first column of every row, as text.</summary>
    public static List<string> All(World world, string sql)
    {
        using var command = new SqliteCommand(sql, world.Database);
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetValue(0).ToString()!);
        return found;
    }

    public static long Count(World world, string sql)
    {
        using var command = new SqliteCommand(sql, world.Database);
        command.Parameters.AddWithValue("@now", world.Now.UtcTicks);
        return (long)command.ExecuteScalar()!;
    }
}
