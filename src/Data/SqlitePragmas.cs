using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tamias.Data;

/// <summary>What each SQLite connection must be told: a commit is on disk before it is acknowledged. The journal mode
/// is the file's own and set at start.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string Sql = "pragma synchronous=full; pragma busy_timeout=10000; pragma foreign_keys=on;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
