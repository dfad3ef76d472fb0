using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>Copies of one event, fifty at once: as many as there are rounds.</summary>
static class Copies
{
    const int AtOnce = 50;
    const string Event = "evt_told_again_and_again";

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        await using var scene = await Scene.OpenAsync(options, invoices: 1);
        await scene.Stripe.FallSilentAsync();
        scene.Start();
        await scene.IsUpAsync();
        using var payer = new Payer(scene, scene.Invoices[0]);
        if ((await payer.PressPayAsync()).Session is not { } session || !await scene.Stripe.PayAsync(session))
        {
            lost("the invoice could not be paid");
            return "";
        }

        var load = new Load(scene);
        var wrong = 0;
        await Parallel.ForEachAsync(options.EachRound(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (_, end) =>
            {
                using var copy = load.Event(Event, "checkout.session.completed", session);
                using var answer = await scene.Http.SendAsync(copy, end);
                if (!answer.IsSuccessStatusCode)
                    Interlocked.Increment(ref wrong);
            });

        await Until.TrueAsync(async () => (await scene.Books.PaidSessionsAsync()).Contains(session));
        if (wrong > 0)
            lost($"{wrong} copies were not answered with 200");
        await ExpectAsync(1, "inbox", scene, lost);
        await ExpectAsync(1, "payments", scene, lost);
        if (!await scene.VerifiesAsync())
            lost("verify finds differences");
        return $"{AtOnce} at once, one payment";
    }

    static async Task ExpectAsync(long wanted, string table, Scene scene, Action<string> lost)
    {
        if (await scene.Books.CountAsync(table) is var count && count != wanted)
            lost($"{count} rows in {table}");
    }
}
