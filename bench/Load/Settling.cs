using System.Diagnostics;
using System.Globalization;
using Tamias.Bench.Faults;
using Tamias.Bench.Faults.World;
using Webhooks = Tamias.Bench.Faults.World.Load;

namespace Tamias.Bench.Load;

/// <summary>How many payments a second become Paid by webhooks alone: verified, stored, read at Stripe, booked. Against
/// bare durable inserts of the same run, with a Stripe that answers at once and with one that takes as long as over
/// the net.</summary>
static class Settling
{
    const int Payments = 240;

    static readonly TimeSpan OverTheNet = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(bool onPostgres, TimeSpan span)
    {
        int[] crowds = [1, 8, 32];
        await using var scene = await Scene.OpenAsync(
            new("settle") { OnPostgres = onPostgres }, Payments * (1 + 2 * crowds.Length));
        scene.Start();
        if (!await scene.IsUpAsync())
            throw new InvalidOperationException("The product did not start.");

        await scene.Stripe.FallSilentAsync();
        var open = new Queue<string>(scene.Invoices);
        await SettleAsync(scene, open, 32); // compiles while it works

        Console.WriteLine("| senders | bare inserts a second | settled a second | ratio | Stripe over the net |");
        foreach (var senders in crowds)
        {
            await using var inserts = onPostgres
                ? await BareInserts.OnPostgresAsync(scene.ConnectionString, senders)
                : await BareInserts.OnSqliteAsync(scene.Data);
            var bare = await Senders.RunAsync(senders, span, inserts.InsertAsync);
            var settled = await SettleAsync(scene, open, senders);
            var overTheNet = await SettleAsync(scene, open, senders, OverTheNet);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {senders} | {bare.PerSecond:0} | "
                + $"{settled:0.0} | {settled / bare.PerSecond:0.000} | {overTheNet:0.0} |"));
        }

        Console.WriteLine(await scene.VerifiesAsync() ? "The books agree." : "The books differ.");
    }

    /// <returns>Payments a second, from the first webhook to the last invoice that is Paid.</returns>
    static async Task<double> SettleAsync(Scene scene, Queue<string> open, int senders, TimeSpan answer = default)
    {
        var sessions = new List<string>();
        while (sessions.Count < Payments)
            sessions.Add(await PayAsync(scene, open.Dequeue()));
        var before = await PaidAsync(scene);
        await scene.Stripe.AnswerAfterAsync(answer);

        var watch = Stopwatch.StartNew();
        var (webhooks, next) = (new Webhooks(scene), 0);
        await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            for (var mine = Interlocked.Increment(ref next); mine <= Payments; mine = Interlocked.Increment(ref next))
            {
                var session = sessions[mine - 1];
                using var request = webhooks.Event("evt_of_" + session, "checkout.session.completed", session);
                using var taken = await scene.Http.SendAsync(request);
                taken.EnsureSuccessStatusCode();
            }
        })));
        var isDone = await Until.TrueAsync(async () => await PaidAsync(scene) == before + Payments);
        await scene.Stripe.AnswerAfterAsync(default);
        return isDone ? Payments / watch.Elapsed.TotalSeconds : throw new TimeoutException("Not all were settled.");
    }

    static Task<long> PaidAsync(Scene scene) => scene.Books.CountAsync("payments");

    static async Task<string> PayAsync(Scene scene, string invoice)
    {
        using var payer = new Payer(scene, invoice);
        var (status, session) = await payer.PressPayAsync();
        return session is not null && await scene.Stripe.PayAsync(session)
            ? session : throw new InvalidOperationException($"No payment: {status}.");
    }
}
