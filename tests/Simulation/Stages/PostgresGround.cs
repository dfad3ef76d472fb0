using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Tamias.Simulation.Defects;
using Tamias.Web.Tests.Harness;

namespace Tamias.Simulation.Stages;

/// <summary>A database of a real PostgreSQL with as many connections as there are operations; its transactions overlap
/// and wait for each other's locks.</summary>
sealed class PostgresGround : Ground
{
    /// <summary>So that who waits in a ring is told long before the scheduler takes it for waiting.</summary>
    const string Quick = ";Options=-c deadlock_timeout=3ms";

    const string Left = "select count(*) from pg_stat_activity "
        + "where datname = current_database() and state like 'idle in transaction%'";

    /// <summary>What SQLite has by itself.</summary>
    const string JsonExtract = """
        create function json_extract(body text, path text) returns text language sql immutable
        as $$ select jsonb_path_query_first(body::jsonb, path::jsonpath) #>> '{}' $$
        """;

    readonly NpgsqlConnection connection;
    string refilling = "";

    /// <param name="database">Migrated and empty.</param>
    public PostgresGround(string database)
    {
        ConnectionString = database.Replace("Pool Size=30", "Pool Size=120", StringComparison.Ordinal)
            + ";No Reset On Close=true;Max Auto Prepare=400;Auto Prepare Min Usages=3" + Quick;
        connection = new(ConnectionString);
        connection.Open();
        Questions = new(connection, at => at);
        Execute(JsonExtract);
    }

    public override string ConnectionString { get; }

    public override Questions Questions { get; }

    public override bool Overlaps => true;

    public override bool IsInTransaction => Questions.Count(Left, default) > 0;

    public static async Task<PostgresGround> OnAsync(PostgresServer server) => new(await server.NewDatabaseAsync());

    public override void AddOptions(IServiceCollection services, params IInterceptor[] ports) =>
        services.AddSingleton(OptionsOf<PostgresDb>(ConnectionString).AddInterceptors(ports).Options);

    /// <exception cref="NotSupportedException">Defects are written for SQLite.</exception>
    public override void Plant(Defect defect) => throw new NotSupportedException("Defects are planted on SQLite.");

    /// <summary>Each table has a copy, which it is made equal to again.</summary>
    public override void Keep()
    {
        var tables = Questions.All("""
            select tablename from pg_tables where schemaname = 'public' and tablename <> '__EFMigrationsHistory'
            order by tablename
            """);
        Execute("create schema kept");
        foreach (var table in tables)
            Execute($"create table kept.{table} as table public.{table}");
        var kept = tables.Where(t => Questions.Count($"select count(*) from kept.{t}", default) > 0);
        refilling = "set session_replication_role = replica;"
            + string.Concat(tables.Select(t => $"delete from {t};"))
            + string.Concat(kept.Select(t => $"insert into {t} select * from kept.{t};"))
            + "set session_replication_role = origin";
    }

    public override void Refill() => Execute(refilling);

    public override ILookup<int, int> Blocked(IEnumerable<int> backends)
    {
        using var command = new NpgsqlCommand(
            "select pid, unnest(pg_blocking_pids(pid)) from unnest(@all) as pid", connection);
        command.Parameters.AddWithValue("@all", backends.ToArray());
        using var reader = command.ExecuteReader();
        var found = new List<(int Backend, int By)>();
        while (reader.Read())
            found.Add((reader.GetInt32(0), reader.GetInt32(1)));
        return found.ToLookup(f => f.Backend, f => f.By);
    }

    public override void Dispose()
    {
        Questions.Dispose();
        NpgsqlConnection.ClearPool(connection);
        connection.Dispose();
    }

    void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
