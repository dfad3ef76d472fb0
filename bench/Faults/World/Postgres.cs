using Npgsql;

namespace Tamias.Bench.Faults.World;

/// <summary>A PostgreSQL of our own in a scratch folder, as durable as it is shipped; unix socket only, under a user
/// who is not root.</summary>
sealed class Postgres(string folder)
{
    static readonly bool IsRoot = Environment.UserName is "root";

    public string ConnectionString => $"Host={folder};Username=app;Database=tamias;Maximum Pool Size=30";

    public async Task InitAsync()
    {
        Directory.CreateDirectory(folder);
        if (IsRoot)
            await Child.RunAsync("chown", "postgres", folder);
        await RunAsync("initdb", "-D", folder + "/data", "-A", "trust", "-U", "app", "-E", "UTF8", "--locale=C.UTF-8",
            "--no-instructions");
        await StartAsync();
        await using var connection = new NpgsqlConnection($"Host={folder};Username=app;Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("create database tamias", connection);
        await command.ExecuteNonQueryAsync();
    }

    public Task StartAsync() => RunAsync("pg_ctl", "-D", folder + "/data", "-w", "-t", "60", "-l", folder + "/log",
        "-o", $"-c listen_addresses='' -c unix_socket_directories={folder}", "start");

    /// <summary>As a crash: no checkpoint, no good-bye.</summary>
    public Task StopAtOnceAsync() => RunAsync("pg_ctl", "-D", folder + "/data", "-w", "-m", "immediate", "stop");

    static async Task RunAsync(string tool, params string[] arguments)
    {
        var path = Directory.GetDirectories("/usr/lib/postgresql").OrderDescending()
            .Select(f => Path.Combine(f, "bin", tool)).FirstOrDefault(File.Exists) ?? tool;
        // The server that pg_ctl leaves running would hold our pipe open.
        string[] quiet = ["sh", "-c", "exec \"$0\" \"$@\" </dev/null >/dev/null 2>&1", path, .. arguments];
        var code = await Child.RunAsync(IsRoot ? ["runuser", "-u", "postgres", "--", .. quiet] : quiet);
        if (code != 0)
            throw new InvalidOperationException($"{tool} exited with {code}.");
    }
}
