using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Tamias.Data;

public static class Registration
{
    /// <summary>Registers <see cref="Db"/> on the database that the connection string names: "Host=…" is
    /// PostgreSQL.</summary>
    public static IServiceCollection AddDb(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<Disk>();
        if (IsPostgres(connectionString))
            return services.AddOnce<PostgresDb>(o => o.UseNpgsql(Prepared(connectionString)));

        services.AddSingleton<WriteGate>();
        return services.AddOnce<SqliteDb>(o => o.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas()));
    }

    /// <summary>The options are the same for everybody, and making them costs as much as a question to the
    /// database.</summary>
    static IServiceCollection AddOnce<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> options)
        where T : Db => services.AddDbContext<Db, T>(
            o => options(Quiet(o)), ServiceLifetime.Scoped, optionsLifetime: ServiceLifetime.Singleton);

    /// <summary>The same statements come again and again: the server plans each once for a connection, and not every
    /// time. Nothing is ever set for a session, so that a connection need not be cleaned for whoever comes next; what
    /// was left open is rolled back all the same. A connection string that names these keeps its own ("Max Auto
    /// Prepare" 0 behind a pooler that mixes sessions).</summary>
    static string Prepared(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ShouldSerialize("Max Auto Prepare"))
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (200, 2);
        if (!builder.ShouldSerialize("No Reset On Close"))
            builder.NoResetOnClose = true;
        return builder.ConnectionString;
    }

    // Every failure is thrown as well, and a refused duplicate is no failure: who catches it knows. Aggregates are
    // small and loaded whole, by one query. That SQLite cannot rebuild tables within a transaction is known, and
    // nothing that whoever starts the product could change.
    static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) => options.ConfigureWarnings(
        w => w.Ignore(
            CoreEventId.SaveChangesFailed, RelationalEventId.CommandError,
            RelationalEventId.MultipleCollectionIncludeWarning,
            RelationalEventId.NonTransactionalMigrationOperationWarning));

    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
