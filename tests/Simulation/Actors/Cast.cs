using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>Who takes part in a schedule, by its draws.</summary>
static class Cast
{
    static readonly IReadOnlyList<(string Draw, Func<World, Actor> Make)> Optional =
    [
        ("void", world => new VoidsInvoices(world)),
        ("byhand", world => new RecordsByHand(world)),
        ("byhand", world => new TakesBack(world)),
        ("credit", world => new AppliesCredit(world)),
        ("ticks", world => new TicksGateways(world)),
        ("disconnect", world => new Disconnects(world)),
        ("issue", world => new Issues(world)),
        ("stranger", world => new Stranger(world)),
        ("poison", world => new Poison(world)),
        ("refunds", world => new GivesBack(world)),
        ("dashboard", world => new Dashboard(world)),
        ("disputes", world => new Disputes(world)),
        ("lower", world => new CreditsInvoices(world)),
        ("lower", world => new WritesOff(world)),
        ("owncredit", world => new UsesOwnCredit(world)),
        ("latefees", world => new ChargesLate(world)),
        ("reminders", world => new Reminds(world)),
        ("recurring", world => new KeepsRecurring(world)),
        ("autopay", world => new LetsBeCharged(world)),
        ("transfers", world => new SendsTransfers(world)),
        ("sendback", world => new SendsBack(world)),
        ("bankfile", world => new Transfers(world)),
        ("bankfile", world => new ReadsStatements(world)),
        ("bankfile", world => new DecidesLines(world)),
    ];

    public static IReadOnlyList<Actor> Of(World world) =>
    [
        world.Network,
        new Workers(world),
        new Bank(world),
        new Clock(world),
        .. Enumerable.Range(0, world.Draws["payers"]).Select(i => world.IsThick
            ? new PaysOnPages(world, i) : new Payer(world, i)),
        .. Enumerable.Range(0, world.Draws["together"]).Select(i => new PaysTogether(world, i)),
        .. Enumerable.Range(0, world.Draws["instalments"]).Select(i => new PaysInstalments(world, i)),
        .. Days.Count(world) ? [new Days(world)] : Array.Empty<Actor>(),
        .. Optional.Where(o => world.Draws[o.Draw] > 0).Select(o => o.Make(world)),
    ];
}
