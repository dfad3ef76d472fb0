using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>PostgreSQL is stopped at once and started again under load; the product runs on.</summary>
static class Restarts
{
    const int LongestMilliseconds = 900;

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(
            options, invoices: Math.Min(4 * options.Rounds, 2_000));
        scene.Start();
        await scene.IsUpAsync();
        var load = new Load(scene);
        using var end = new CancellationTokenSource();
        var running = load.RunAsync(senders: 8, payers: 2, end.Token);
        foreach (var round in options.EachRound().TakeWhile(_ => !scene.Product.HasEnded))
        {
            var tag = load.Tag = $"evt_{round:D6}_";
            await Task.Delay(100 + random.Next(LongestMilliseconds));
            await scene.Postgres!.StopAtOnceAsync();
            await scene.Postgres.StartAsync();
            await Proof.EventsAsync(scene, load, tag, lost);
            if (!await Until.TrueAsync(async () => await scene.ReadyAsync() == "ok"))
                lost($"round {round}: it does not recover");
        }

        if (scene.Product.HasEnded)
            lost("the product has ended");
        await end.CancelAsync();
        await running;
        await Proof.EventsAsync(scene, load, "evt_", lost);
        await Proof.MoneyAsync(scene, load, lost);
        return $"{load}";
    }
}
