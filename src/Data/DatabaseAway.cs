using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tamias.Data;

/// <summary>Failures that say nothing of the request: the database cannot be reached, is starting or stopping, or is
/// held by somebody else. What was asked of it may or may not have been done.</summary>
public static class DatabaseAway
{
    /// <summary>SQLITE_BUSY: another program holds the file for longer than was waited.</summary>
    const int Busy = 5;

    /// <summary>True when it is the cause, however deep.</summary>
    public static bool Is(Exception? failure) => failure switch
    {
        null => false,
        SqliteException { SqliteErrorCode: Busy } => true,
        // Operator intervention, connections lost or refused, too many of them.
        PostgresException { SqlState: ['5', '7', 'P', ..] or ['0', '8', ..] or PostgresErrorCodes.TooManyConnections }
            => true,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
        _ => Is(failure.InnerException),
    };
}
