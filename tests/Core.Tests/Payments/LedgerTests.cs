using CsCheck;

namespace Tamias.Core.Tests;

/// <summary>Whatever happens to money in whatever order, the books agree with the invoices after every step.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void Every_transaction_sums_to_zero_and_happens_once() => AfterEveryStep(world =>
    {
        Assert.All(world.Ledger, t => Assert.Equal(0, t.Entries.Sum(e => e.Amount.Minor)));
        Assert.Equal(world.Ledger.Count, world.Ledger.Select(t => t.Cause).Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public void What_came_in_is_what_was_allocated_and_the_customers_credit() => AfterEveryStep(world =>
    {
        var received = world.Payments.Where(p => p.ReversedAt is null).Sum(p => p.Amount.Minor);
        var credit = -Rows(world, LedgerAccount.CustomerCredit).Sum(e => e.Amount.Minor);

        Assert.Equal(received, Rows(world, LedgerAccount.Received).Sum(e => e.Amount.Minor));
        Assert.Equal(received, world.Allocations.Sum(a => a.Amount.Minor) + credit);
        Assert.InRange(credit, 0, received);
    });

    [Fact]
    public void What_is_paid_and_owed_on_an_invoice_is_seen_from_the_ledger_alone() => AfterEveryStep(world =>
    {
        foreach (var invoice in world.Invoices)
        {
            var rows = Rows(world, LedgerAccount.Receivable).Where(e => e.InvoiceId == invoice.Id).ToList();
            var owed = rows.Sum(e => e.Amount.Minor);
            var paid = -rows.Where(e => e.PaymentId is not null).Sum(e => e.Amount.Minor);

            Assert.Equal(invoice.Paid.Minor, paid);
            Assert.Equal(paid, world.Allocations.Where(a => a.InvoiceId == invoice.Id).Sum(a => a.Amount.Minor));
            Assert.Equal(owed, invoice.IsVoid ? 0 : invoice.Outstanding.Minor);
            Assert.Equal(!invoice.IsVoid && owed == 0, invoice.StatusOn(Make.Day) == InvoiceStatus.Paid);
        }
    });

    [Fact]
    public void Each_payments_credit_is_what_is_left_of_it() => AfterEveryStep(world =>
    {
        foreach (var payment in world.Payments)
        {
            var credit = -Rows(world, LedgerAccount.CustomerCredit)
                .Where(e => e.PaymentId == payment.Id).Sum(e => e.Amount.Minor);

            Assert.Equal(payment.ReversedAt is null ? world.Rest(payment).Minor : 0, credit);
        }
    });

    static IEnumerable<LedgerEntry> Rows(World world, LedgerAccount account) =>
        world.Ledger.SelectMany(t => t.Entries).Where(e => e.Account == account);

    static void AfterEveryStep(Action<World> check) =>
        Gen.Select(Gen.Int[0, 7], Gen.Long[1, 500_00], Gen.Int[0, 1000]).Array[1, 60].Sample(happenings =>
        {
            var world = new World();
            foreach (var (what, cents, which) in happenings)
            {
                Happen(world, what, cents, which);
                check(world);
            }
        }, iter: 300);

    static void Happen(World world, int what, long cents, int which)
    {
        var invoice = world.Invoices.Count == 0 ? null : world.Invoices[which % world.Invoices.Count];
        var payment = world.Payments.Count == 0 ? null : world.Payments[which / 7 % world.Payments.Count];
        if (what is 0 or 1 || invoice is null)
            world.Issue(cents);
        else if (what is 2 or 3 || payment is null)
            world.Receive(cents);
        else if (what is 4 or 5)
            world.Allocate(payment, invoice);
        else if (what == 6)
            world.TakeBack(payment);
        else
            world.Void(invoice);
    }
}
