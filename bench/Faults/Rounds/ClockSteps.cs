using System.Globalization;
using Tamias.Bench.Faults.World;

namespace Tamias.Bench.Faults.Rounds;

/// <summary>The clock of product and Stripe passes the nights on which it is easily reckoned wrongly, jumps from one to
/// the next, and after the first twelve anywhere, also backwards.</summary>
static class ClockSteps
{
    static readonly TimeZoneInfo Athens = TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens");

    // Both nights of daylight saving, leap days, years' ends, the last second that 32 bits count.
    static readonly string[] Nights =
    [
        "2026-12-31T22:00:00Z", "2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z", "2028-02-28T22:00:00Z",
        "2028-02-29T22:00:00Z", "2028-03-26T01:00:00Z", "2028-10-29T01:00:00Z", "2032-02-28T22:00:00Z",
        "2032-03-28T01:00:00Z", "2036-10-26T01:00:00Z", "2038-01-19T03:14:07Z", "2038-03-28T01:00:00Z",
    ];

    public static async Task<string> RunAsync(FaultOptions options, Action<string> lost)
    {
        const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
        var library = File.Exists(Library) ? Library : Library.Replace("x86_64", "aarch64", StringComparison.Ordinal);
        if (!File.Exists(library))
            return "NOT RUN: faketime is missing (apt-get install faketime)";

        using var clock = new SteppedClock();
        var instants = InstantsOf(options).ToList();
        await using var scene = await Scene.OpenAsync(options, async company =>
        {
            var issued = new List<string>();
            foreach (var instant in instants)
            {
                issued.Add(await company.IssueAsync(60_00, new(2099, 1, 1)));
                issued.Add(await company.IssueAsync(60_00, DayOf(instant)));
            }

            return issued;
        }, clock.Environment(library));
        scene.Start();
        await scene.IsUpAsync();
        var load = new Load(scene, () => clock.Now);
        foreach (var round in options.EachRound())
            await RoundAsync(scene, load, clock, (round - 1, instants[round - 1]), lost);

        clock.Pass(TimeSpan.FromDays(2));
        if (!await Until.TrueAsync(async () => await scene.Books.CountAsync("attempts where is_live") == 0))
            lost("a form stays open beyond its end");
        await Proof.MoneyAsync(scene, load, lost);
        foreach (var line in scene.Product.Said.Where(IsComplaint))
            lost("the log says: " + line);
        return $"{load}";
    }

    static async Task RoundAsync(
        Scene scene, Load load, SteppedClock clock, (int Number, DateTimeOffset At) round, Action<string> lost)
    {
        var due = scene.Invoices[2 * round.Number + 1];
        clock.Set(round.At - TimeSpan.FromSeconds(3));
        using (var abandoning = new Payer(scene, due))
            if ((await abandoning.PressPayAsync()).Session is null)
                lost($"{round.At:u}: no form opens");
        await load.PayAsync(2 * round.Number);
        await Task.Delay(TimeSpan.FromSeconds(4));
        await load.SendAsync();
        if (await StateAsync(scene, due) is not "issued" and var early)
            lost($"{round.At:u}: on its last day the invoice is {early}");

        clock.Set(MidnightAfter(DayOf(round.At)) - TimeSpan.FromSeconds(1));
        await Task.Delay(TimeSpan.FromSeconds(2));
        if (await StateAsync(scene, due) is not "overdue" and var late)
            lost($"{round.At:u}: on the day after its last the invoice is {late}");
        if (!await Until.TrueAsync(async () => await scene.Books.CountAsync("inbox where state = 'Waiting'") == 0))
            lost($"{round.At:u}: events wait");
    }

    static Task<string> StateAsync(Scene scene, string invoice) =>
        scene.Http.GetStringAsync(invoice + "?handler=State");

    static IEnumerable<DateTimeOffset> InstantsOf(FaultOptions options)
    {
        var random = new Random(options.Seed);
        return Nights.Select(n => DateTimeOffset.Parse(n, CultureInfo.InvariantCulture))
            .Concat(Enumerable.Repeat(0, int.MaxValue).Select(_ => new DateTimeOffset(2027, 1, 1, 0, 0, 0, default)
                + TimeSpan.FromMinutes(random.Next(12 * 365 * 24 * 60)))).Take(options.Rounds);
    }

    static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Athens).DateTime);

    static DateTimeOffset MidnightAfter(DateOnly day)
    {
        var local = day.AddDays(1).ToDateTime(default);
        return new(local, Athens.GetUtcOffset(local));
    }

    static bool IsComplaint(string line) => line.StartsWith("fail:", StringComparison.Ordinal)
        || line.StartsWith("crit:", StringComparison.Ordinal)
        || line.Contains("Unhandled exception", StringComparison.Ordinal);
}
