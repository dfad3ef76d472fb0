using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tamias.Data;

namespace Tamias.Web.Tests.Harness;

/// <summary>A throw-away PostgreSQL in a scratch folder: unix socket only, run as a non-root user.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    const string Settings =
        "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300";

    const string OthersWork = """
        select exists(select from pg_stat_activity
            where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid())
        """;

    readonly string folder = Path.Combine(Path.GetTempPath(), "pg-" + Guid.NewGuid().ToString("N")[..8]);
    readonly SemaphoreSlim one = new(1, 1);
    readonly ConcurrentBag<string> empty = [];
    string emptying = "";
    int count;

    static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer();
        Directory.CreateDirectory(server.folder);
        if (IsRoot)
            await RunAsync("chown", "postgres", server.folder);
        await PgAsync("initdb", "-D", server.folder + "/data", "-A", "trust", "-U", "app", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        await PgAsync("pg_ctl", "-D", server.folder + "/data", "-w", "-t", "60", "-l", server.folder + "/log",
            "-o", $"{Settings} -c unix_socket_directories={server.folder}", "start");
        return server;
    }

    /// <summary>A database of its own, empty: one that was given back, or a copy of a template that is migrated
    /// once.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        if (empty.TryTake(out var again))
            return ConnectionString(again);

        await one.WaitAsync();
        try
        {
            if (count == 0)
            {
                await ExecuteAsync("create database template_tamias");
                await MigrateAsync(ConnectionString("template_tamias") + ";Pooling=false");
                emptying = await EmptyingAsync();
            }

            var name = $"t{++count}";
            await ExecuteAsync($"create database {name} template template_tamias strategy file_copy");
            return ConnectionString(name);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Afterwards nobody is connected to it.</summary>
    public async Task LetGoAsync(string connectionString)
    {
        await using var gone = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(gone);
        await ExecuteAsync(
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{gone.Database}'");
    }

    /// <summary>Emptied, it serves another test, and so do its connections: making both costs more than most tests.
    /// Dropped when somebody still works on it, or its tables are not what they were.</summary>
    public async Task GiveBackAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        if (await IsEmptiedAsync(connection))
        {
            empty.Add(connection.Database);
            return;
        }

        NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"drop database {connection.Database} with (force)");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await PgAsync("pg_ctl", "-D", folder + "/data", "-w", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
        one.Dispose();
    }

    static async Task MigrateAsync(string connectionString)
    {
        await using var db =
            new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connectionString).Options, new());
        await db.Database.MigrateAsync();
    }

    // As the product completes it where nothing is said: so both share one pool, which is cleared.
    string ConnectionString(string database) => $"Host={folder};Username=app;Database={database};"
        + "Maximum Pool Size=30;Max Auto Prepare=200;Auto Prepare Min Usages=2;No Reset On Close=true";

    async Task<bool> IsEmptiedAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(OthersWork, connection);
            if (await command.ExecuteScalarAsync() is not false)
                return false;
            command.CommandText = emptying;
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException) // a table is not there any more, or has another name
        {
            return false;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    /// <summary>Deletes all that a migrated database does not begin with, without asking what refers to what.</summary>
    async Task<string> EmptyingAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString("template_tamias") + ";Pooling=false");
        await connection.OpenAsync();
        await using var tables = new NpgsqlCommand("""
            select string_agg(format('delete from %I;', tablename), ' ') from pg_tables
            where schemaname = 'public' and tablename <> '__EFMigrationsHistory'
            """, connection);
        return $"set session_replication_role = replica; {await tables.ExecuteScalarAsync()} reset all";
    }

    async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    static Task PgAsync(string tool, params string[] arguments)
    {
        var path = Folders().Select(f => Path.Combine(f, tool)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{tool} is missing: install PostgreSQL (scripts/test does).");
        return IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    static IEnumerable<string> Folders() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .OrderDescending().Select(f => f + "/bin")
            .Concat(Environment.GetEnvironmentVariable("PATH")!.Split(':'));

    static async Task RunAsync(string file, params string[] arguments)
    {
        // Not redirected by us: the server that pg_ctl leaves running would hold the pipe open.
        var start =
            new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" </dev/null >/dev/null 2>&1", file, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{file} {string.Join(' ', arguments)} exited with {process.ExitCode}.");
    }
}
