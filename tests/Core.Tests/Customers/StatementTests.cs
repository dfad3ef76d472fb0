using CsCheck;

namespace Tamias.Core.Tests;

/// <summary>A customer's statement, held against their invoices and payments and against the bare rows of the ledger,
/// after anything that can happen in two currencies.</summary>
public sealed class StatementTests
{
    static readonly string[] Steps =
    [
        "issue", "issue", "receive", "receive", "allocate", "allocate", "back", "credit", "off", "on", "void", "give",
        "fail",
    ];

    static readonly Currency Dollar = Currency.Of("USD");

    [Fact]
    public void It_ends_at_what_invoices_wait_for_less_what_payments_hold_each_currency_by_itself() =>
        AfterAnything((customer, euros, dollars, ledger) =>
        {
            var whole = Of(customer, ledger, DateOnly.MinValue, DateOnly.MaxValue);
            Assert.Equal(Balance(euros), Closing(whole, Currency.Eur));
            Assert.Equal(Balance(dollars), Closing(whole, Dollar));
            Assert.All(whole.Parts, p => Assert.True(p.Opening.IsZero));
        });

    [Fact]
    public void Every_balance_is_the_ledgers_up_to_there_wherever_it_is_cut() => AfterAnything((who, _, _, ledger) =>
    {
        var (from, to) = (Make.Day.AddDays(3), Make.Day.AddDays(9));
        var cut = Of(who, ledger, from, to);
        foreach (var part in cut.Parts)
        {
            Assert.Equal(Sum(who, ledger, part.Currency, on => on < from), part.Opening.Minor);
            Assert.Equal(Sum(who, ledger, part.Currency, on => on <= to), part.Closing.Minor);
            Assert.All(part.Rows, row => Assert.InRange(row.On, from, to));
            Assert.Equal(part.Rows.Select(r => r.On), part.Rows.Select(r => r.On).Order());
            var balance = part.Opening;
            Assert.All(part.Rows, row => Assert.Equal(row.Balance, balance += row.Move.Change));
        }
    });

    [Fact]
    public void What_another_customer_owes_is_not_on_it() => AfterAnything((_, _, _, ledger) =>
        Assert.Empty(Of(Make.Customer().Id, ledger, DateOnly.MinValue, DateOnly.MaxValue).Parts));

    static void AfterAnything(Action<Id<Customer>, World, World, List<LedgerTransaction>> check) =>
        Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Long[1, 500_00], Gen.Int[0, 1000], Gen.Bool).Array[1, 50]
        .Sample(steps =>
        {
            var customer = Make.Customer();
            var (euros, dollars) = (new World(Currency.Eur, customer), new World(Dollar, customer, seed: 2));
            foreach (var (what, minor, which, isEuro) in steps)
                Happen(isEuro ? euros : dollars, Steps[what], minor, which);
            check(customer.Id, euros, dollars, [.. euros.Ledger, .. dollars.Ledger]);
        }, iter: 300);

    static void Happen(World world, string what, long minor, int which)
    {
        var invoice = world.Invoices.Count == 0 ? null : world.Invoices[which % world.Invoices.Count];
        var payment = world.Payments.Count == 0 ? null : world.Payments[which / 7 % world.Payments.Count];
        if (what == "issue" || invoice is null)
            world.Issue(minor);
        else if (what == "receive" || payment is null)
            world.Receive(minor);
        else if (what == "allocate")
            world.Allocate(payment, invoice);
        else if (what == "back")
            world.TakeBack(payment);
        else if (what == "credit")
            world.Credit(invoice, all => new Dictionary<int, Quantity> { [1] = new(1 + which % 10_000) });
        else if (what == "off")
            world.WriteOff(invoice);
        else if (what == "on" && world.WriteOffs.Count > 0)
            world.TakeBack(world.WriteOffs[which % world.WriteOffs.Count]);
        else if (what == "void")
            world.Void(invoice);
        else
            world.GiveBack(payment, minor, fails: what == "fail");
    }

    static Statement Of(Id<Customer> customer, List<LedgerTransaction> ledger, DateOnly from, DateOnly to) =>
        Statement.Of(StatementMove.Of(customer, ledger), m => DayOf(m.Booked), from, to);

    /// <summary>Days in no order at all, as documents are dated by hand.</summary>
    static DateOnly DayOf(LedgerTransaction booked) => Make.Day.AddDays(booked.Cause.Sum(c => c) % 13);

    static long Sum(
        Id<Customer> customer, List<LedgerTransaction> ledger, Currency currency, Func<DateOnly, bool> counts) =>
        ledger.Where(t => counts(DayOf(t))).SelectMany(t => t.Entries)
            .Where(e => e.CustomerId == customer && e.Amount.Currency == currency
                && e.Account is LedgerAccount.Receivable or LedgerAccount.CustomerCredit)
            .Sum(e => e.Amount.Minor);

    static long Balance(World world) =>
        world.Invoices.Where(i => !i.IsVoid).Sum(i => i.Outstanding.Minor)
        - world.Payments.Where(p => p.ReversedAt is null).Sum(p => world.Rest(p).Minor);

    static long Closing(Statement statement, Currency currency) =>
        statement.Parts.Where(p => p.Currency == currency).Sum(p => p.Closing.Minor);
}
