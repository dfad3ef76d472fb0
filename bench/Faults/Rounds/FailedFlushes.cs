using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>From the N-th flush of a thread on, the disk answers with an error: the process must end by itself. Round N
/// is the N-th.</summary>
static class FailedFlushes
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        if (await Child.RunAsync("sh", "-c", "command -v strace >/dev/null") != 0)
            return "NOT RUN: strace is missing (apt-get install strace)";

        await using var scene = await Scene.OpenAsync(
            options with { OnPostgres = false }, invoices: 2 * options.Rounds);
        var load = new Load(scene);
        foreach (var round in options.EachRound())
        {
            var tag = load.Tag = $"evt_{round:D6}_";
            using var end = new CancellationTokenSource();
            scene.Start("strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync",
                "-e", $"inject=fsync,fdatasync:error=EIO:when={round}+");
            await scene.IsUpAsync();
            var running = load.RunAsync(senders: 8, payers: 1, end.Token);
            if (!await scene.Product.EndAsync(Longest))
                lost($"round {round}: it runs on");
            else if (scene.Product.ExitCode == 0)
                lost($"round {round}: it ended as if all were well");
            await end.CancelAsync();
            await running;
            await scene.Product.DisposeAsync();
            await Proof.EventsAsync(scene, load, tag, lost);
        }

        scene.Start();
        await scene.IsUpAsync();
        await Proof.EventsAsync(scene, load, "evt_", lost);
        await Proof.MoneyAsync(scene, load, lost);
        return $"{load}";
    }
}
