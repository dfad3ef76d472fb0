using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;

namespace Tamias.Bench.Faults.World;

/// <summary>Brings a database down to what an earlier version had, with what is in it.</summary>
sealed class Earlier(string connectionString)
{
    /// <summary>From the first to the newest.</summary>
    public IReadOnlyList<string> Migrations { get; } = Of(connectionString);

    public async Task BringDownAsync(string migration)
    {
        await using (var services = Open(connectionString))
            await services.GetRequiredService<Db>().Database.MigrateAsync(migration);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    static List<string> Of(string connectionString)
    {
        using var services = Open(connectionString);
        return [.. services.GetRequiredService<Db>().Database.GetMigrations()];
    }

    static ServiceProvider Open(string connectionString) =>
        new ServiceCollection().AddDb(connectionString).BuildServiceProvider();
}
