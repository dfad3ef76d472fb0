using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tamias.Web.Start;

/// <summary>Why it cannot start, where whoever starts it can mend that: a sentence instead of a trace.</summary>
static class StartTrouble
{
    // SQLite's PERM, READONLY, CORRUPT, CANTOPEN, NOTADB.
    const int NotPermitted = 3;
    const int ReadOnly = 8;
    const int Corrupt = 11;
    const int CannotOpen = 14;
    const int NoDatabase = 26;

    /// <summary>Null for what is a fault of the product.</summary>
    public static string? Of(Exception failure, TamiasSettings settings) => failure switch
    {
        _ when DiskTrouble.Of(failure) is DiskState.Full =>
            $"There is no room for the database: {Cause(failure)} What was there is unchanged.",
        PostgresException { SqlState: ['2', '8', ..] or ['3', 'D', ..] or PostgresErrorCodes.InsufficientPrivilege } =>
            $"PostgreSQL refuses what ConnectionStrings:Tamias names: {Cause(failure)}",
        NpgsqlException when DatabaseAway.Is(failure) =>
            $"PostgreSQL does not answer where ConnectionStrings:Tamias names it: {Cause(failure)}",
        SqliteException { SqliteErrorCode: Corrupt or NoDatabase } =>
            $"The file in ConnectionStrings:Tamias is no database that can be read: {Cause(failure)} "
            + "\"restore FILE\" puts a backup in its place and keeps what was there.",
        SqliteException { SqliteErrorCode: NotPermitted or ReadOnly or CannotOpen } =>
            $"The file in ConnectionStrings:Tamias cannot be written: {Cause(failure)}",
        IOException { InnerException: AddressInUseException } =>
            $"Another program listens there already: {Cause(failure)} Name another address with --urls.",
        UnauthorizedAccessException or IOException =>
            $"A file or folder cannot be used: {Cause(failure)} The data folder is {settings.DataFolder}.",
        InvalidOperationException { InnerException: NpgsqlException cause } => Of(cause, settings), // as EF tells it
        _ => null,
    };

    static string Cause(Exception failure) => failure is PostgresException refused
        ? refused.MessageText + "." : failure.Message.TrimEnd('.') + ".";
}
