using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>The data folder is a small file system of its own, filled up while the product works; each round leaves it
/// a little more than the one before.</summary>
static class FullDisks
{
    const long Size = 256L << 20;
    const long Step = 48 << 10;
    const string ReadOnly = "read-only: the disk is full";

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        if (Environment.UserName is not "root" || await Child.RunAsync("sh", "-c", "command -v mount >/dev/null") != 0)
            return "NOT RUN: only root may mount a small file system";

        var mounted = "";
        try
        {
            await using var scene = await Scene.OpenAsync(options with { OnPostgres = false }, async company =>
            {
                var issued = new List<string>();
                while (issued.Count <= options.Rounds)
                    issued.Add(await company.IssueAsync(60_00, new(2099, 1, 1)));
                return issued;
            }, prepare: async folder =>
            {
                mounted = folder;
                if (await Child.RunAsync("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", folder) != 0)
                    throw new InvalidOperationException("A small file system cannot be mounted here.");
            });
            scene.Start();
            await scene.IsUpAsync();
            var load = new Load(scene);
            foreach (var round in options.EachRound())
                await RoundAsync(scene, load, round, lost);

            await Proof.MoneyAsync(scene, load, lost);
            await scene.Product.KillAsync();
            await Proof.EventsAsync(scene, load, "evt_", lost);
            await Child.RunAsync("umount", "-l", mounted);
            return $"{load}";
        }
        finally
        {
            await Child.RunAsync("sh", "-c", "mountpoint -q \"$0\" && umount -l \"$0\"", mounted);
        }
    }

    static async Task RoundAsync(Scene scene, Load load, int round, Action<string> lost)
    {
        load.Tag = $"evt_{round:D6}_";
        await load.PayAsync();
        var ballast = Path.Combine(scene.Data, "ballast");
        using var end = new CancellationTokenSource();
        var running = load.RunAsync(senders: 8, payers: 0, end.Token);
        await FillAsync(ballast, leave: Step * round);
        if (!await Until.TrueAsync(async () => await scene.ReadyAsync() == ReadOnly))
            lost($"round {round}: it does not say that the disk is full: {await scene.ReadyAsync()}");
        await LookAsync(scene, load, round, lost);
        await end.CancelAsync();
        await running;
        File.Delete(ballast);
        if (!await Until.TrueAsync(async () => await scene.ReadyAsync() == "ok", TimeSpan.FromSeconds(20)))
            lost($"round {round}: it does not recover");
        using var again = await scene.Http.SendAsync(load.Event($"{load.Tag}again", "charge.updated", "ch_none"));
        if (!again.IsSuccessStatusCode)
            lost($"round {round}: afterwards a webhook is answered with {again.StatusCode}");
    }

    /// <summary>What is so while nothing can be written.</summary>
    static async Task LookAsync(Scene scene, Load load, int round, Action<string> lost)
    {
        using var page = await scene.Http.GetAsync(scene.Invoices[^1]);
        if (!page.IsSuccessStatusCode)
            lost($"round {round}: the customer's page is answered with {page.StatusCode}");
        using var hook = await scene.Http.SendAsync(load.Event($"{load.Tag}full", "charge.updated", "ch_none"));
        if ((int)hook.StatusCode != 503)
            lost($"round {round}: a webhook is answered with {hook.StatusCode}");
        using var payer = new Payer(scene, scene.Invoices[^1]);
        if (await payer.PressPayAsync() is not (503, null))
            lost($"round {round}: who presses Pay is not told");
    }

    static async Task FillAsync(string file, long leave)
    {
        await using var stream = new FileStream(file, FileMode.Create);
        var folder = new DriveInfo(Path.GetDirectoryName(file)!);
        var piece = new byte[16 << 10];
        try
        {
            while (folder.AvailableFreeSpace > leave + piece.Length)
                await stream.WriteAsync(piece);
        }
        catch (IOException)
        {
            // The product was quicker.
        }
    }
}
