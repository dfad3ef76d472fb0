using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Tamias.Data;

/// <summary>Several processes on one PostgreSQL; rows are locked where order matters.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    protected override async Task LockRowAsync(string table, Guid id, CancellationToken cancellation)
    {
        var sql = $"select 1 from {table} where id = {{0}} for update";
        await Database.ExecuteSqlRawAsync(sql, [id], cancellation);
    }
}
