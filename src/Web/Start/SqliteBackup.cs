using Microsoft.Data.Sqlite;

namespace Tamias.Web.Start;

/// <summary>A backup of SQLite is a database file.</summary>
sealed class SqliteBackup(TamiasSettings settings)
{
    /// <summary>Endings of the files that a SQLite database in WAL mode consists of.</summary>
    static readonly string[] Parts = ["", "-wal", "-shm"];

    readonly string own =
        Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);

    /// <summary>Null when it is written, else why not.</summary>
    public async Task<string?> WriteAsync(string file)
    {
        if (!File.Exists(own))
            return $"There is no database at {own}.";

        await using var connection = new SqliteConnection($"Data Source={own};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $file";
        command.Parameters.AddWithValue("$file", Path.GetFullPath(file));
        await command.ExecuteNonQueryAsync();
        return null;
    }

    public async Task<Restored> RestoreAsync(string file)
    {
        if (!await IsDatabaseAsync(file))
            return Restored.Not($"{file} is not a backup of Tamias on SQLite.");

        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        if (Alone() is not { } alone)
            return Restored.Not("Tamias is running: stop it first.");

        await using (alone)
        {
            // The copy is whole before anything is moved, so that an end in between loses nothing.
            var copy = own + ".restoring";
            File.Copy(file, copy, overwrite: true);
            await MarkAsync(copy);
            foreach (var part in Parts.Where(p => File.Exists(own + p)))
                File.Move(own + part, $"{own}.before-restore{part}", overwrite: true);
            File.Move(copy, own);
        }

        return new($"{own}.before-restore");
    }

    FileStream? Alone()
    {
        try
        {
            return new(own + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    static async Task MarkAsync(string copy)
    {
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = SqliteDb.MarkRestored;
        await command.ExecuteNonQueryAsync();
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
}
