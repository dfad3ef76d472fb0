using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>Fifty payers on one invoice at once, each round a new one; in every second round each wants another part of
/// it.</summary>
static class PayersAtOnce
{
    const int AtOnce = 50;
    const long Minor = 60_00;

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        await using var scene = await Scene.OpenAsync(options, options.Rounds, inParts: true);
        scene.Start();
        await scene.IsUpAsync();
        var moved = 0;
        foreach (var round in options.EachRound())
            moved += await RoundAsync(scene, round - 1, lost);

        var booked = await Until.TrueAsync(async () => await scene.Books.CountAsync("payments") == moved);
        if (!booked)
            lost($"{moved} payments at Stripe, {await scene.Books.CountAsync("payments")} here");
        if (await scene.Books.CountAsync("invoices where paid_minor > payable_minor") > 0)
            lost("an invoice is paid more than once");
        if (!await scene.VerifiesAsync())
            lost("verify finds differences");
        return $"{AtOnce} payers each, {moved} payments of {options.Begun} invoices";
    }

    /// <summary>How many times money moved.</summary>
    static async Task<int> RoundAsync(Scene scene, int round, Action<string> lost)
    {
        var ways = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(n => Task.Run(() => PayAsync(
            scene, round, round % 2 == 0 ? null : $"{10 + n}"))));
        if (ways.Count(w => w.Status >= 500) is var failed and > 0)
            lost($"round {round}: {failed} payers met an error");
        if (round % 2 == 0 && ways.Count(w => w.HasPaid) != 1)
            lost($"round {round}: paid {ways.Count(w => w.HasPaid)} times");
        if (round % 2 == 0 && ways.Where(w => w.Session is not null).DistinctBy(w => w.Session).Count() != 1)
            lost($"round {round}: more than one form was open");
        return ways.Count(w => w.HasPaid);
    }

    static async Task<(int Status, string? Session, bool HasPaid)> PayAsync(Scene scene, int round, string? amount)
    {
        using var payer = new Payer(scene, scene.Invoices[round]);
        var (status, session) = await payer.PressPayAsync(amount ?? $"{Minor / 100}");
        if (session is null)
            return (status, null, false);

        var hasPaid = await scene.Stripe.PayAsync(session);
        await payer.ComeBackAsync(session);
        return (status, session, hasPaid);
    }
}
