using Microsoft.Data.Sqlite;

namespace Tamias.Web.Start;

/// <summary>Makes the database ready before the first request: one process to a SQLite file, then migrations,
/// then what a restore asks for.</summary>
public sealed partial class Storage(
    TamiasSettings settings, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Storage> log) : IDisposable
{
    FileStream? own;

    /// <returns>Null when it is ready, else why it cannot be used; it is as it was then.</returns>
    public async Task<string?> OpenAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var file = FileOf(settings.ConnectionString);
        if (file is not null && !Claim(file))
            return $"Another Tamias is using {file}. Stop it first, or give this one another file.";

        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.Except(db.Database.GetMigrations()).Any())
            return "The database is of a later version of Tamias. Start that one, or put back a backup of this one.";

        if (applied.Count < db.Database.GetMigrations().Count())
        {
            if (applied.Count > 0)
                LogUpgrade();
            if (await UpgradeAsync(db, file, cancellation) is { } refusal)
                return refusal;
        }

        if (file is not null)
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal", cancellation);
        await db.NoteRestoreAsync(clock.GetUtcNow(), cancellation);
        return null;
    }

    public void Dispose() => own?.Dispose();

    /// <summary>Where a SQLite database is; null for one in memory and for PostgreSQL.</summary>
    static string? FileOf(string connectionString)
    {
        if (Registration.IsPostgres(connectionString))
            return null;

        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        return file.Length == 0 || file.StartsWith(":memory:", StringComparison.Ordinal)
            ? null : Path.GetFullPath(file);
    }

    bool Claim(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            own = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    static async Task<string?> UpgradeAsync(Db db, string? file, CancellationToken cancellation)
    {
        if (file is not null)
            return await new SqliteUpgrade(db, file).RunAsync(cancellation);

        await db.Database.MigrateAsync(cancellation);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is brought up to this version.")]
    partial void LogUpgrade();
}
