using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tamias.Data;

/// <summary>A write that the disk could not take.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It reads as a word in every catch.")]
public sealed class DiskTrouble(DiskState state, Exception? cause = null)
    : Exception(state is DiskState.Full ? "The disk is full." : "The disk failed.", cause)
{
    // SQLite's names: FULL, IOERR_SHMSIZE; then IOERR, IOERR_WRITE, _FSYNC, _DIR_FSYNC, _TRUNCATE, _COMMIT_ATOMIC.
    static readonly int[] Full = [13, 4874];
    static readonly int[] Broken = [10, 778, 1034, 1290, 1546, 7690];

    /// <summary>What a failure says of the disk, wherever in its causes.</summary>
    public static DiskState Of(Exception? failure) => failure switch
    {
        null => DiskState.Fine,
        DiskTrouble trouble => trouble.State,
        SqliteException sqlite when Full.Contains(sqlite.SqliteExtendedErrorCode) => DiskState.Full,
        SqliteException sqlite when Broken.Contains(sqlite.SqliteExtendedErrorCode) => DiskState.Broken,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => DiskState.Full,
        PostgresException { SqlState: PostgresErrorCodes.IoError } => DiskState.Broken,
        _ => Of(failure.InnerException),
    };

    public DiskState State => state;
}
