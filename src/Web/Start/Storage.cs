using Microsoft.Data.Sqlite;

namespace Tamias.Web.Start;

/// <summary>Makes the database ready before the first request: one process to a SQLite file, then migrations,
/// then what a restore asks for.</summary>
public sealed class Storage(TamiasSettings settings, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    FileStream? own;

    /// <exception cref="InvalidOperationException">Another process uses the same SQLite file.</exception>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (!Registration.IsPostgres(settings.ConnectionString))
            await PrepareFileAsync(db, cancellation);
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            await db.Database.MigrateAsync(cancellation);
        await db.NoteRestoreAsync(clock.GetUtcNow(), cancellation);
    }

    public void Dispose() => own?.Dispose();

    async Task PrepareFileAsync(Db db, CancellationToken cancellation)
    {
        var file = new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
        if (file.Length == 0 || file.StartsWith(":memory:", StringComparison.Ordinal))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        try
        {
            own = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException(
                $"Another Tamias is using {file}. Stop it first, or give this one another file.", taken);
        }

        await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal", cancellation);
        await DropStaleMigrationLockAsync(db, cancellation);
    }

    // A process killed while migrating leaves this row, and the next one would wait for it for ever.
    static async Task DropStaleMigrationLockAsync(Db db, CancellationToken cancellation)
    {
        const string Exists = "select count(*) as \"Value\" from sqlite_master where name = '__EFMigrationsLock'";
        if (await db.Database.SqlQueryRaw<int>(Exists).SingleAsync(cancellation) > 0)
            await db.Database.ExecuteSqlRawAsync("delete from \"__EFMigrationsLock\"", cancellation);
    }
}
