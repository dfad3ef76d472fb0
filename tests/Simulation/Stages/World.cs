using Tamias.Simulation.Actors;
using Tamias.Simulation.Chance;
using Tamias.Simulation.Ports;
using Tamias.Simulation.Turns;
using Tamias.StripeSimulator;
using Tamias.StripeSimulator.State;

namespace Tamias.Simulation.Stages;

/// <summary>One schedule's world: Stripe, the time, the nodes, what has gone wrong and what was sent.</summary>
sealed class World : IDisposable
{
    readonly Stage stage;

    public World(Stage stage, Draws draws, DateTimeOffset start)
    {
        this.stage = stage;
        Draws = draws;
        Nodes = [.. stage.Nodes.Take(draws["nodes"])];
        Dice = Dice.For(draws.Seed, "schedule");
        Mishaps = new(draws);
        Table = new(stage.Ground);
        Stripe = Simulator.InProcess(new()
        {
            TimeProvider = new Standing(start),
            Seed = $"{draws.Seed}",
            PlatformClientId = stage.World is null && stage.Estate is null ? Composing.PlatformClientId : null,
            PlatformSecretKey = Composing.PlatformSecretKey,
            PlatformWebhookUrl = new Uri(Composing.PublicUrl + "/hooks/stripe"),
            PlatformWebhookSecret = Composing.PlatformWebhookSecret,
            WebhookTransport = new WebhookPort(this),
        });
        Line = new(Stripe.Line());
        Network = new(this);
        if (stage.Estate is { } estate)
            Snapshot.Read(Stripe.World, estate.StripeState);
    }

    public Draws Draws { get; }

    public Dice Dice { get; }

    public Mishaps Mishaps { get; init; }

    public Turntable Table { get; }

    public Simulator Stripe { get; }

    /// <summary>Straight to Stripe, without mishaps.</summary>
    public HttpMessageInvoker Line { get; }

    public Network Network { get; }

    public Trace Trace { get; init; } = new(isKept: false);

    public Estate Estate => stage.Estate;

    /// <summary>Customers and Stripe go through the nodes' whole pipelines.</summary>
    public bool IsThick => stage.IsThick;

    public List<string> Ask(string sql) => stage.Ground.Questions.All(sql);

    public long Count(string sql) => stage.Ground.Questions.Count(sql, Now);

    public IReadOnlyList<Node> Nodes { get; }

    public DateTimeOffset Now => Stripe.Clock.GetUtcNow();

    /// <summary>Counts the commits, so that what holds at every step is looked at when something changed.</summary>
    public int Commits { get; set; }

    public List<SentMail> Post { get; } = [];

    public List<Bill> Bills { get; } = [];

    /// <summary>At banks; none where no statements are drawn.</summary>
    public List<Account> Accounts { get; } = [];

    public List<string> Violations { get; } = [];

    public Node AnyNode() => Nodes.Count == 1 ? Nodes[0] : Dice.Pick(Nodes);

    public void Pass(TimeSpan time)
    {
        Stripe.Advance(time);
        foreach (var node in Nodes)
            node.Clock.Ring();
    }

    public void Violate(string rule, string what)
    {
        Trace.Add($"VIOLATION {rule}: {what}");
        Violations.Add($"{rule}: {what}");
    }

    public void Dispose()
    {
        Line.Dispose();
        Stripe.Dispose();
    }

    /// <summary>Stands still; the simulator's own clock is moved.</summary>
    sealed class Standing(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}

/// <summary>An invoice that a schedule is about.</summary>
sealed record Bill(House House, Id<Invoice> Id, string Permalink, bool AllowsParts);
