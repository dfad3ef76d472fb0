using Npgsql;

namespace Tamias.Web.Start;

/// <summary>A backup of PostgreSQL is an archive of pg_dump, written and read by PostgreSQL's own programs.</summary>
sealed class PostgresBackup(TamiasSettings settings)
{
    const string Others = "select count(*) from pg_stat_activity "
        + "where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'";

    readonly PostgresPrograms programs = new(new(settings.ConnectionString));

    /// <summary>Null when it is written, else why not.</summary>
    public Task<string?> WriteAsync(string file) => programs.RunAsync(
        "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", Path.GetFullPath(file));

    /// <summary>All of it in one transaction: on any error the database is as it was.</summary>
    public async Task<Restored> RestoreAsync(string file)
    {
        var script = Path.GetTempFileName();
        try
        {
            var problem = await programs.RunAsync(
                "pg_restore", "--no-owner", "--no-privileges", "--file", script, file);
            if (problem is not null || !await IsOursAsync(script))
                return Restored.Not($"{file} is not a backup of Tamias on PostgreSQL.");
            if (await IsUsedAsync())
                return Restored.Not("Tamias is running, or somebody else uses this database: stop it first.");

            return await ReplaceAsync(script);
        }
        finally
        {
            File.Delete(script);
        }
    }

    async Task<Restored> ReplaceAsync(string script)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var kept = Path.Combine(settings.DataFolder, "before-restore.dump");
        var problem = await WriteAsync(kept) ?? await programs.RunAsync(
            "psql", "--no-psqlrc", "--quiet", "--output", "/dev/null", "--single-transaction",
            "--set", "ON_ERROR_STOP=1", "--command", "drop schema public cascade",
            "--command", "create schema public", "--file", script,
            "--command", PostgresDb.MarkRestored);
        return problem is null ? new(kept) : Restored.Not(problem);
    }

    static async Task<bool> IsOursAsync(string script)
    {
        await foreach (var line in File.ReadLinesAsync(script))
            if (line.StartsWith("CREATE TABLE public.ledger_transactions", StringComparison.Ordinal))
                return true;
        return false;
    }

    async Task<bool> IsUsedAsync()
    {
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await using var command = source.CreateCommand(Others);
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }
}
