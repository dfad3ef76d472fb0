using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Faults;

/// <summary>A database that answers nothing while the test says so: PostgreSQL that cannot be reached, a SQLite file
/// that somebody else holds.</summary>
sealed class AwayDatabase : DbCommandInterceptor
{
    public bool IsAway { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        IsAway ? throw Error() : ValueTask.FromResult(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default) =>
        IsAway ? throw Error() : ValueTask.FromResult(result);

    static DbException Error() => Databases.OnPostgres
        ? new NpgsqlException("Failed to connect", new SocketException((int)SocketError.ConnectionRefused))
        : new SqliteException("database is locked", 5);
}
