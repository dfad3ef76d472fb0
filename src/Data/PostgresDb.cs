using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Tamias.Data;

/// <summary>Several processes on one PostgreSQL; rows are locked where order matters.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, Disk disk) : Db(options, disk)
{
    const string Restored = "Tamias: restored";

    /// <summary>Marks a schema that was put back from a backup.</summary>
    public const string MarkRestored = $"comment on schema public is '{Restored}'";

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Also who was chosen to give way when two waited for each other's rows.</summary>
    public override bool IsOvertaken(Exception exception) =>
        base.IsOvertaken(exception)
        || exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected };

    protected override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    /// <summary>A temporary table of such a size; who may not make one only commits.</summary>
    protected override async Task TakeRoomAsync(CancellationToken cancellation)
    {
        const string Sql = "begin; create temporary table room on commit drop as "
            + "select repeat('x', 1000) from generate_series(1, {0} / 1000); commit;";
        try
        {
            await Database.ExecuteSqlRawAsync(Sql.Replace("{0}", $"{Room}", StringComparison.Ordinal), cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            await Database.ExecuteSqlRawAsync("rollback", cancellation);
        }

        await TouchAsync(cancellation);
    }

    protected override async Task<bool> IsMarkedRestoredAsync(CancellationToken cancellation)
    {
        const string Comment = "select obj_description(oid, 'pg_namespace') as \"Value\" from pg_namespace "
            + "where nspname = 'public'";
        return await Database.SqlQueryRaw<string?>(Comment).SingleOrDefaultAsync(cancellation) == Restored;
    }

    protected override Task UnmarkRestoredAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync("comment on schema public is 'standard public schema'", cancellation);

    protected override async Task LockRowAsync(string table, Guid id, CancellationToken cancellation)
    {
        var sql = $"select 1 from {table} where id = {{0}} for update";
        await Database.ExecuteSqlRawAsync(sql, [id], cancellation);
    }
}
