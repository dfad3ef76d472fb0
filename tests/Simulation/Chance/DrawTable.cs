namespace Tamias.Simulation.Chance;

/// <summary>Each thing that a seed draws, with its range. To be added to at the end only: every entry throws the same
/// dice.</summary>
static class DrawTable
{
    public static readonly IReadOnlyList<(string Name, Func<Dice, int> Draw)> All =
    [
        ("nodes", d => d.OneIn(3) ? d.Between(2, 3) : 1),
        ("payers", d => d.OneIn(4) ? d.Between(3, 6) : d.Between(1, 2)),
        ("invoices", d => d.OneIn(3) ? d.Between(2, 3) : 1),
        ("steps", d => d.Between(20, 90)),
        ("partial", d => d.Below(2)),
        ("start", d => d.Below(StartTimes.Count)),

        // Webhooks: percent, copies, hours.
        ("lost", d => d.OneIn(4) ? 100 : d.OneIn(2) ? d.Between(1, 30) : 0),
        ("twice", d => d.OneIn(2) ? d.Between(1, 50) : 0),
        ("copies", d => d.OneIn(8) ? d.Between(1, 20) : 0),
        ("delay", d => d.OneIn(6) ? d.Between(1, 96) : 0),
        ("reorder", d => d.Below(2)),
        ("twins", d => d.OneIn(3) ? d.Between(1, 30) : 0),
        ("blackout", d => d.OneIn(6) ? 1 : 0),

        // Stripe's answers, percent of the calls.
        ("errors", d => d.OneIn(2) ? d.Between(1, 20) : 0),
        ("unanswered", d => d.OneIn(2) ? d.Between(1, 10) : 0),

        // Hundredths of a percent at each point where a process can die.
        ("crashes", d => d.OneIn(2) ? d.Between(10, 1000) : 0),
        ("mailerrors", d => d.OneIn(4) ? d.Between(1, 30) : 0),

        // Who else takes part.
        ("clock", d => d.OneIn(6) ? 1 : 0),
        ("void", d => d.OneIn(4) ? 1 : 0),
        ("byhand", d => d.OneIn(4) ? 1 : 0),
        ("credit", d => d.OneIn(4) ? 1 : 0),
        ("ticks", d => d.OneIn(5) ? 1 : 0),
        ("disconnect", d => d.OneIn(8) ? 1 : 0),
        ("issue", d => d.OneIn(4) ? 1 : 0),
        ("stranger", d => d.OneIn(6) ? 1 : 0),
        ("poison", d => d.OneIn(8) ? d.Between(1, 3) : 0),
        ("ownkey", d => d.OneIn(3) ? 1 : 0),

        // What becomes of money that came in, and of what is owed.
        ("refunds", d => d.OneIn(3) ? d.Between(1, 3) : 0),
        ("dashboard", d => d.OneIn(5) ? d.Between(1, 3) : 0),
        ("disputes", d => d.OneIn(5) ? 1 : 0),
        ("lower", d => d.OneIn(5) ? 1 : 0),

        // Fees and the look after connections.
        ("later", d => d.OneIn(5) ? 1 : 0),

        // How many operations may wait at once before somebody new begins one.
        ("crowd", d => d.OneIn(5) ? d.Between(7, 40) : d.Between(2, 6)),

        // Steps more, so that money comes in more than once; and payers who pay the next part when one is paid.
        ("longer", d => d.OneIn(4) ? 0 : d.Between(50, 300)),
        ("again", d => d.OneIn(3) ? 0 : 1),

        // Nobody spends steps on what leads nowhere: pressing Pay while it answers, work that is not there.
        ("busy", d => d.OneIn(8) ? 0 : 1),

        // Payers who pay several invoices of theirs at one form.
        ("together", d => d.OneIn(3) ? d.Between(1, 2) : 0),

        // Invoices that are paid in instalments, and payers who choose among them.
        ("instalments", d => d.OneIn(4) ? d.Between(1, 2) : 0),

        // Customers who use what they have left themselves.
        ("owncredit", d => d.OneIn(4) ? 1 : 0),

        // Bank transfers and the statements that tell of them.
        ("bankfile", d => d.OneIn(4) ? 1 : 0),

        // What the product does on its days, and how often days pass.
        ("days", d => d.Between(1, 6)),
        ("latefees", d => d.OneIn(4) ? d.Between(1, 3) : 0),
        ("recurring", d => d.OneIn(4) ? d.Between(1, 2) : 0),
        ("reminders", d => d.OneIn(4) ? d.Between(1, 2) : 0),

        // Payers who let what they pay with be charged later.
        ("autopay", d => d.OneIn(4) ? 1 : 0),

        // Payers who ask where to transfer, and what banks bring.
        ("transfers", d => d.OneIn(4) ? 1 : 0),

        // Merchants who send back what no payment took of it.
        ("sendback", d => d.OneIn(2) ? d.Between(1, 4) : 0),
    ];
}
