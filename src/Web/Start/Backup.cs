using Microsoft.Data.Sqlite;

namespace Tamias.Web.Start;

/// <summary>Copies the SQLite database while it is in use, and puts a copy back. PostgreSQL has pg_dump for
/// that.</summary>
static class Backup
{
    /// <summary>Endings of the files that a SQLite database in WAL mode consists of.</summary>
    static readonly string[] Parts = ["", "-wal", "-shm"];

    public static async Task<int> WriteAsync(WebApplication app, string file)
    {
        if (FileOf(app) is not { } own)
            return Say("This installation uses PostgreSQL: use pg_dump.", 2);
        if (File.Exists(file))
            return Say($"{file} exists already; nothing was overwritten.", 1);
        if (!File.Exists(own))
            return Say($"There is no database at {own}.", 1);

        await using var connection = new SqliteConnection($"Data Source={own};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $file";
        command.Parameters.AddWithValue("$file", Path.GetFullPath(file));
        await command.ExecuteNonQueryAsync();
        return Say($"Written to {file}. Keep the folder “keys” of the data folder with it: stored secrets need it.", 0);
    }

    /// <summary>Refuses while Tamias runs, and keeps what was there before beside it.</summary>
    public static async Task<int> RestoreAsync(WebApplication app, string file)
    {
        if (FileOf(app) is not { } own)
            return Say("This installation uses PostgreSQL: use pg_restore.", 2);
        if (!File.Exists(file) || !await IsDatabaseAsync(file))
            return Say($"{file} is not a backup of Tamias.", 1);

        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        try
        {
            await using var alone =
                new FileStream(own + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            foreach (var part in Parts.Where(p => File.Exists(own + p)))
                File.Move(own + part, $"{own}.before-restore{part}", overwrite: true);
            File.Copy(file, own);
            return Say($"Restored. What was there before is {own}.before-restore.", 0);
        }
        catch (IOException)
        {
            return Say("Tamias is running: stop it first.", 1);
        }
    }

    static async Task<bool> IsDatabaseAsync(string file)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from ledger_transactions";
            await command.ExecuteScalarAsync();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    static string? FileOf(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<TamiasSettings>();
        return Registration.IsPostgres(settings.ConnectionString)
            ? null
            : Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);
    }

    static int Say(string line, int code)
    {
        Console.WriteLine(line);
        return code;
    }
}
