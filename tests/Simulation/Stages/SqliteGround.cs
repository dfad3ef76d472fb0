using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tamias.Simulation.Defects;

namespace Tamias.Simulation.Stages;

/// <summary>One connection to a database in memory.</summary>
/// <remarks>In memory, because nothing here outlives the process, and over one connection that stays open, because one
/// thread runs and no operation is overtaken inside a transaction: what WAL and several connections would add is order
/// that the scheduler already gives.</remarks>
sealed class SqliteGround : Ground
{
    readonly SqliteConnection connection = Open();
    readonly SqliteConnection template = Open();

    public SqliteGround() => Questions = new(connection, at => at.UtcTicks);

    public override string ConnectionString => "Data Source=:memory:";

    public override Questions Questions { get; }

    public override bool Overlaps => false;

    public override bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public override void AddOptions(IServiceCollection services, params IInterceptor[] ports) => services.AddSingleton(
        OptionsOf<SqliteDb>(ConnectionString).UseSqlite(connection).AddInterceptors(ports).Options);

    public override void Plant(Defect defect)
    {
        if (defect.Sql.Length > 0)
            Execute(connection, defect.Sql);
    }

    public override void Keep() => connection.BackupDatabase(template);

    public override void Refill()
    {
        if (IsInTransaction)
            Reopen(connection);
        template.BackupDatabase(connection);
    }

    public override void Dispose()
    {
        Questions.Dispose();
        connection.Dispose();
        template.Dispose();
    }

    static SqliteConnection Open()
    {
        var opened = new SqliteConnection("Data Source=:memory:");
        Reopen(opened);
        return opened;
    }

    static void Reopen(SqliteConnection database)
    {
        database.Close();
        database.Open();
        Execute(database, "pragma foreign_keys=on");
    }

    static void Execute(SqliteConnection database, string sql)
    {
        using var command = new SqliteCommand(sql, database);
        command.ExecuteNonQuery();
    }
}
