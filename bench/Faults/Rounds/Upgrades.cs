using System.Diagnostics;
using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>A database of an earlier version is brought up by a process that is killed on the way, up to three times,
/// and then by one that is left alone.</summary>
static class Upgrades
{
    const int Invoices = 20;
    const int VerifyEvery = 20;

    /// <summary>The earliest that is brought up from: the second, which knew the whole life of money.</summary>
    const int FirstWithMoney = 1;

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options, Invoices);
        var earlier = new Earlier(scene.ConnectionString);
        var (longest, died) = (await WholeAsync(scene, earlier, FirstWithMoney), 0);
        foreach (var round in options.EachRound())
        {
            var from = random.Next(FirstWithMoney, earlier.Migrations.Count - 1);
            await earlier.BringDownAsync(earlier.Migrations[from]);
            for (var kills = random.Next(1, 4); kills > 0; kills--)
            {
                scene.Start();
                await HasBegunAsync(scene);
                await Task.Delay(longest * random.NextDouble());
                died += scene.Product.HasEnded ? 0 : 1;
                await scene.Product.KillAsync();
                await scene.Product.DisposeAsync();
            }

            if (await TroubleAsync(scene, earlier, verify: round % VerifyEvery == 0) is { } trouble)
                lost($"round {round}, from {earlier.Migrations[from]}: {trouble}");
        }

        return $"{died} times killed on the way up, {Invoices} invoices";
    }

    static Task<bool> HasBegunAsync(Scene scene) => Until.TrueAsync(async () => scene.Product.HasEnded
        || scene.Product.Said.Any(s => s.Contains("brought up", StringComparison.Ordinal))
        || (await scene.Http.GetAsync("/health/ready")).IsSuccessStatusCode);

    /// <summary>How long it takes when it is left alone.</summary>
    static async Task<TimeSpan> WholeAsync(Scene scene, Earlier earlier, int from)
    {
        await earlier.BringDownAsync(earlier.Migrations[from]);
        scene.Start();
        await HasBegunAsync(scene);
        var watch = Stopwatch.StartNew();
        await scene.IsUpAsync();
        watch.Stop();
        await scene.Product.KillAsync();
        await scene.Product.DisposeAsync();
        return watch.Elapsed;
    }

    static async Task<string?> TroubleAsync(Scene scene, Earlier earlier, bool verify)
    {
        scene.Start();
        try
        {
            if (!await scene.IsUpAsync() || scene.Product.HasEnded)
                return $"it does not start again: {string.Join(' ', scene.Product.Said.TakeLast(8))}";
            if (!await scene.Books.AreWholeAsync())
                return "the database is damaged";
            if (await scene.Books.CountAsync("\"__EFMigrationsHistory\"") != earlier.Migrations.Count)
                return "it works on a database that is not its own version's";
            if (await scene.Books.CountAsync("invoices") != Invoices)
                return "invoices are missing";
            return verify && !await scene.VerifiesAsync() ? "verify finds differences" : null;
        }
        finally
        {
            await scene.Product.KillAsync();
            await scene.Product.DisposeAsync();
        }
    }
}
