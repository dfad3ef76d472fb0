using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Tamias.Data;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Faults;

/// <summary>A disk under the database that fails when the test says so, with the error that the database would
/// give.</summary>
sealed class FailingDisk : DbCommandInterceptor
{
    /// <summary>What is wrong with it now.</summary>
    public DiskState Is { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Fail(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Fail(command);
        return ValueTask.FromResult(result);
    }

    void Fail(DbCommand command)
    {
        var sql = command.CommandText;
        if (Is is not DiskState.Fine && !sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
            throw Error();
    }

    DbException Error() => (Databases.OnPostgres, Is) switch
    {
        (false, DiskState.Full) => new SqliteException("database or disk is full", 13),
        (false, _) => new SqliteException("disk I/O error", 10, 1034),
        (true, DiskState.Full) => Postgres("could not extend file", PostgresErrorCodes.DiskFull),
        _ => Postgres("could not write", PostgresErrorCodes.IoError),
    };

    static PostgresException Postgres(string text, string code) => new(text, "ERROR", "ERROR", code);
}
