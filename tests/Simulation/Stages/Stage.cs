using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Caching.Memory;
using Tamias.Simulation.Defects;
using Tamias.Simulation.Ports;

namespace Tamias.Simulation.Stages;

/// <summary>What is kept from schedule to schedule for speed: the nodes, composed once, and one connection to an
/// in-memory database, refilled from a template each time.</summary>
/// <remarks>In memory, because nothing here outlives the process, and over one connection that stays open, because one
/// thread runs and no operation is overtaken inside a transaction: what WAL and several connections would add is order
/// that the scheduler already gives.</remarks>
sealed class Stage : IDisposable
{
    const int MostNodes = 3;

    /// <summary>What was compiled of queries, for all stages.</summary>
    static readonly MemoryCache Compiled = new(new MemoryCacheOptions());

    readonly SqliteConnection template;

    public Stage(Defect? defect = null)
    {
        Connection = Open();
        Questions = new(Connection);
        Options = OptionsOf(this);
        Nodes = [.. Enumerable.Range(1, MostNodes).Select(i => new Node(this, $"node{i}"))];
        Estate = Founding.Found(this);
        Defect = defect;
        defect?.Plant(Connection);
        template = Open();
        Connection.BackupDatabase(template);
    }

    public SqliteConnection Connection { get; }

    public Questions Questions { get; }

    public DbContextOptions<SqliteDb> Options { get; }

    public IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();

    public IReadOnlyList<Node> Nodes { get; }

    public Estate Estate { get; }

    /// <summary>What was planted on purpose; null in the product as it is.</summary>
    public Defect? Defect { get; }

    /// <summary>The schedule under way.</summary>
    public World World { get; set; } = null!;

    public DateTimeOffset Now => World is null ? Founding.Day : World.Now;

    /// <summary>Something began a transaction and never ended it.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    /// <summary>The database as it was founded, whatever the schedule before has left undone.</summary>
    public void Refill()
    {
        if (IsInTransaction)
            Reopen(Connection);
        template.BackupDatabase(Connection);
    }

    public void Dispose()
    {
        Questions.Dispose();
        Connection.Dispose();
        template.Dispose();
    }

    static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        Reopen(connection);
        return connection;
    }

    static void Reopen(SqliteConnection connection)
    {
        connection.Close();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma foreign_keys=on";
        command.ExecuteNonQuery();
    }

    /// <summary>The product's own options, on this connection and with the ports between. What was compiled of a query
    /// is kept for good: every kind of work of the product runs here, more than EF's usual thousand.</summary>
    static DbContextOptions<SqliteDb> OptionsOf(Stage stage)
    {
        using var product = new ServiceCollection().AddDb("Data Source=:memory:").BuildServiceProvider();
        using var scope = product.CreateScope();
        return new DbContextOptionsBuilder<SqliteDb>(
                scope.ServiceProvider.GetRequiredService<DbContextOptions<SqliteDb>>())
            .UseApplicationServiceProvider(null).UseSqlite(stage.Connection)
            .UseMemoryCache(Compiled)
            .AddInterceptors(new Statements(stage), new Commits(stage), new Saves(stage)).Options;
    }
}
