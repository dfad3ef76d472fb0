namespace Tamias.Web.Start;

/// <summary>Copies the database into one file while it is in use, and puts a copy back: each database in its own way,
/// both with the same promises.</summary>
static class Backup
{
    /// <summary>Never overwrites a file.</summary>
    public static async Task<int> WriteAsync(TamiasSettings settings, string file)
    {
        if (File.Exists(file))
            return Say($"{file} exists already and is not overwritten.", 1);

        var problem = Registration.IsPostgres(settings.ConnectionString)
            ? await new PostgresBackup(settings).WriteAsync(file)
            : await new SqliteBackup(settings).WriteAsync(file);
        return Say(
            problem ?? $"Written to {file}. Keep the folder “keys” of the data folder with it: stored secrets need it.",
            problem);
    }

    /// <summary>Refuses while Tamias runs, and keeps what was there before.</summary>
    public static async Task<int> RestoreAsync(TamiasSettings settings, string file)
    {
        if (!File.Exists(file))
            return Say($"There is no file {file}.", 1);

        var before = Registration.IsPostgres(settings.ConnectionString)
            ? await new PostgresBackup(settings).RestoreAsync(file)
            : await new SqliteBackup(settings).RestoreAsync(file);
        return Say(before.Problem ?? "Restored. When Tamias starts, nothing is sent or issued until you have told "
            + $"it what happened since the backup. What was there before is {before.Kept}.", before.Problem);
    }

    static int Say(string line, string? problem) => Say(line, problem is null ? 0 : 1);

    static int Say(string line, int code)
    {
        Console.WriteLine(line);
        return code;
    }
}

/// <summary>Where the state before a restore is kept, or why nothing was restored.</summary>
sealed record Restored(string Kept, string? Problem = null)
{
    public static Restored Not(string problem) => new("", problem);
}
