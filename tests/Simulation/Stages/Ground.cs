using Microsoft.EntityFrameworkCore.Diagnostics;
using Tamias.Simulation.Defects;

namespace Tamias.Simulation.Stages;

/// <summary>The database under a stage, refilled from a template before each schedule.</summary>
abstract class Ground : IDisposable
{
    /// <summary>Where the product finds it.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>Past the product.</summary>
    public abstract Questions Questions { get; }

    /// <summary>Transactions overlap, and rows are locked: others go on while one is inside.</summary>
    public abstract bool Overlaps { get; }

    /// <summary>Something began a transaction and never ended it.</summary>
    public abstract bool IsInTransaction { get; }

    /// <summary>The product's own options, with these ports between.</summary>
    public abstract void AddOptions(IServiceCollection services, params IInterceptor[] ports);

    public abstract void Plant(Defect defect);

    /// <summary>What is there now is what every schedule begins with.</summary>
    public abstract void Keep();

    /// <summary>The database as it was kept, whatever the schedule before has left undone.</summary>
    public abstract void Refill();

    /// <summary>Those of these connections that wait for a lock, each with those that it waits for; they are known by
    /// the server's numbers.</summary>
    public virtual ILookup<int, int> Blocked(IEnumerable<int> backends) => backends.Where(_ => false).ToLookup(b => b);

    public abstract void Dispose();

    /// <summary>As the product registers it. What was compiled of a query is kept for good: every kind of work of the
    /// product runs here, more than EF's usual thousand.</summary>
    protected static DbContextOptionsBuilder<T> OptionsOf<T>(string connectionString) where T : DbContext
    {
        using var product = new ServiceCollection().AddDb(connectionString).BuildServiceProvider();
        using var scope = product.CreateScope();
        return new DbContextOptionsBuilder<T>(scope.ServiceProvider.GetRequiredService<DbContextOptions<T>>())
            .UseApplicationServiceProvider(null).UseMemoryCache(Compiled<T>.Queries);
    }

    /// <summary>For all stages.</summary>
    static class Compiled<T>
    {
        public static readonly Microsoft.Extensions.Caching.Memory.MemoryCache Queries =
            new(new Microsoft.Extensions.Caching.Memory.MemoryCacheOptions());
    }
}
