using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tamias.Data;

/// <summary>One process, one file. Writers go through a first-in-first-out gate; left to SQLite they starve each
/// other.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, WriteGate gate, Disk disk)
    : Db(options, disk)
{
    const int ConstraintUnique = 2067;
    const int ConstraintPrimaryKey = 1555;

    /// <summary>Marks a file that was put back from a backup.</summary>
    public const string MarkRestored = "pragma user_version=1";

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqliteException
        {
            SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey,
        };

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        using var turn = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        if (Database.CurrentTransaction is not null)
            return await work();

        using var turn = await gate.EnterAsync(cancellation);
        return await base.InTransactionAsync(work, cancellation);
    }

    /// <summary>Deferred, so that it waits for no writer and keeps none waiting: this level is how the driver is asked
    /// for that, and without a shared cache it reads one moment all the same. EF must own it, or it would never
    /// end.</summary>
    protected override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);

    /// <summary>A file beside the database is as good as the database's own growth.</summary>
    protected override async Task TakeRoomAsync(CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using (var file = new FileStream(Database.GetDbConnection().DataSource + ".room", FileMode.Create,
            FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose))
        {
            await file.WriteAsync(new byte[Room], cancellation);
            file.Flush(flushToDisk: true);
        }

        await TouchAsync(cancellation);
    }

    protected override async Task<bool> IsMarkedRestoredAsync(CancellationToken cancellation) =>
        await Database.SqlQueryRaw<int>("select user_version as \"Value\" from pragma_user_version")
            .SingleAsync(cancellation) == 1;

    protected override Task UnmarkRestoredAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync("pragma user_version=0", cancellation);

    protected override Task LockRowAsync(string table, Guid id, CancellationToken cancellation) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        base.ConfigureConventions(builder);
        builder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }
}
