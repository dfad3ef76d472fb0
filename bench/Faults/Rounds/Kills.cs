using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>The process is killed at any instant under load, one time in five while it starts; one in four lives for
/// seconds, so that payers come to pay.</summary>
static class Kills
{
    const int VerifyEvery = 50;
    const int UsualMilliseconds = 600;
    const int LongestMilliseconds = 4_000;

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options, invoices: Math.Min(4 * options.Rounds, 2_000));
        var load = new Load(scene);
        using var end = new CancellationTokenSource();
        var running = load.RunAsync(senders: 8, payers: 2, end.Token);
        foreach (var round in options.EachRound())
        {
            var tag = load.Tag = $"evt_{round:D6}_";
            var before = load.Answers;
            scene.Start();
            if (random.Next(5) > 0 && !await Until.TrueAsync(() => Task.FromResult(load.Answers > before)))
                lost($"round {round}: it does not start again: {string.Join(' ', scene.Product.Said.TakeLast(8))}");
            await Task.Delay(random.Next(random.Next(4) > 0 ? UsualMilliseconds : LongestMilliseconds));
            await scene.Product.KillAsync();
            await scene.Product.DisposeAsync();
            await Proof.EventsAsync(scene, load, tag, lost);
            if (round % VerifyEvery == 0 && !await scene.VerifiesAsync())
                lost($"round {round}: verify finds differences");
        }

        await end.CancelAsync();
        await running;
        scene.Start();
        await scene.IsUpAsync();
        await Proof.EventsAsync(scene, load, "evt_", lost);
        await Proof.MoneyAsync(scene, load, lost);
        return $"{load}";
    }
}
