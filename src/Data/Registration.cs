using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Tamias.Data;

public static class Registration
{
    /// <summary>Registers <see cref="Db"/> on the database that the connection string names: "Host=…" is PostgreSQL.</summary>
    public static IServiceCollection AddDb(this IServiceCollection services, string connectionString)
    {
        if (IsPostgres(connectionString))
            return services.AddDbContext<Db, PostgresDb>(o => o.UseNpgsql(connectionString));

        services.AddSingleton<WriteGate>();
        return services.AddDbContext<Db, SqliteDb>(o => o.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas()));
    }

    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
