using Tamias.Simulation.Stages;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Connections;
using Tamias.Web.Email;
using Tamias.Web.Hooks;
using Tamias.Web.LateFees;
using Tamias.Web.Payments;
using Tamias.Web.Recurring;
using Tamias.Web.Reminders;
using Tamias.Web.Transfers;
using Tamias.Web.Work;

namespace Tamias.Simulation.Actors;

/// <summary>The background work of all nodes, one unit at a time.</summary>
sealed class Workers(World world) : Actor(world)
{
    const string Tied = "connections where state in ('Connected', 'NeedsAttention')";

    /// <summary>What every schedule needs.</summary>
    static readonly IReadOnlyList<Kind> Always =
    [
        new("inbox", "inbox where state = 'Waiting' and not_before_at <= @now",
            services => services.GetRequiredService<InboxWork>()),
        new("reconcile", "attempts where next_check_at <= @now", services => services.GetRequiredService<Reconciler>()),
        new("outbox", "mails where sent_at is null and failed_at is null and not_before_at <= @now",
            services => services.GetRequiredService<Outbox>()),
    ];

    /// <summary>What is left to do after the money came in, and by which of the draws there can be any.</summary>
    static readonly IReadOnlyList<(string[] Draws, Kind Kind)> Later =
    [
        (["refunds", "dashboard", "disputes"], new("refunds", "refunds where next_check_at <= @now",
            services => services.GetRequiredService<RefundWork>())),
        (["disputes"], new("alarm", """
            disputes where reminded_at is null and closed_at is null and status like '%needs_response'
              and evidence_due_at <= @warned
            """, services => services.GetRequiredService<DisputeAlarm>())),
        (["dashboard", "disputes", "later"], new("rounds",
            $"{Tied} and (next_round_at is null or next_round_at <= @now)",
            services => services.GetRequiredService<Rounds>())),
        (["later"], new("fees", "payments where fee_check_at <= @now",
            services => services.GetRequiredService<FeeWork>())),
        (["latefees"], new("latefees", "late_fee_rules where archived_at is null and not_before_at <= @now",
            services => services.GetRequiredService<LateFeeWork>())),
        (["reminders"], new("reminders", "reminder_rules where archived_at is null and not_before_at <= @now",
            services => services.GetRequiredService<ReminderWork>())),
        (["autopay"], new("announce", "saved_methods where look_at <= @now",
            services => services.GetRequiredService<AnnounceWork>())),
        (["autopay"], new("charge", "automatic_payments where next_at <= @now",
            services => services.GetRequiredService<ChargeWork>())),
        (["autopay"], new("forget", "saved_methods where forget_at <= @now",
            services => services.GetRequiredService<ForgetWork>())),
        (["transfers"], new("transfers", "transfer_accounts where look_at <= @now",
            services => services.GetRequiredService<TransferWork>())),
        (["transfers"], new("returns", "transfer_returns where next_check_at <= @now",
            services => services.GetRequiredService<ReturnWork>())),
        (["recurring"], new("recurrence",
            "recurring_invoices where paused_at is null and cast(next_on as text) <= @day and not_before_at <= @now",
            services => services.GetRequiredService<RecurrenceWork>())),
    ];

    /// <summary>Every kind of background work here; the name is that of its operations.</summary>
    IReadOnlyList<Kind> Kinds { get; } =
        [.. Always, .. Later.Where(l => l.Draws.Any(d => world.Draws[d] > 0)).Select(l => l.Kind)];

    public override int Weight => 6;

    public override void Act()
    {
        var due = World.Draws["busy"] > 0 && !Dice.OneIn(8) ? KindsDue() : Kinds;
        if (due.Count > 0)
            Begin(World.AnyNode(), Dice.Pick(due));
    }

    /// <summary>Lets every kind that has something to do work on one node, with nobody between; false when there was
    /// nothing.</summary>
    /// <param name="drain">Lets whatever waits go on to its end.</param>
    public bool Round(Node node, Action drain)
    {
        var due = KindsDue();
        foreach (var kind in due)
        {
            Begin(node, kind);
            drain();
        }

        return due.Count > 0;
    }

    /// <summary>The kinds of work that have something to do.</summary>
    public IEnumerable<string> Due() => KindsDue().Select(k => k.Name);

    IReadOnlyList<Kind> KindsDue() => [.. Kinds.Where(k => World.Count("select count(*) from " + k.Due) > 0)];

    void Begin(Node node, Kind kind) => World.Table.Begin(
        node, kind.Name, services => kind.Find(services).OnceAsync(CancellationToken.None), _ => { });

    /// <param name="Name">Of its operations.</param>
    /// <param name="Due">The rows that it would look at, so that idle looks are spared.</param>
    sealed record Kind(string Name, string Due, Func<IServiceProvider, IWork> Find);
}
