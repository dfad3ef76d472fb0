using CsCheck;

namespace Tamias.Core.Tests;

/// <summary>Payments, credit notes, write-offs and their undoing in any order: nothing is ever negative, and invoices,
/// ledger and a plain account kept beside them agree after every step.</summary>
public sealed class LoweringLedgerTests
{
    static readonly string[] Steps =
        ["issue", "receive", "receive", "allocate", "allocate", "back", "credit", "credit", "all", "off", "on", "void"];

    [Fact]
    public void Paid_payable_and_outstanding_are_what_an_account_kept_apart_says() => AfterEveryStep((world, account) =>
    {
        foreach (var invoice in world.Invoices)
        {
            var (payable, paid) = account.Of(invoice.Id);
            Assert.Equal((payable, paid), (invoice.Payable.Minor, invoice.Paid.Minor));
            Assert.InRange(invoice.Paid.Minor, 0, invoice.Payable.Minor);
            Assert.True(invoice.Outstanding.Minor >= 0 && invoice.Credited.Minor >= 0 && invoice.WrittenOff.Minor >= 0);
        }
    });

    [Fact]
    public void The_ledger_says_the_same_of_every_invoice() => AfterEveryStep((world, _) =>
    {
        foreach (var invoice in world.Invoices)
        {
            var owed = Sum(world, LedgerAccount.Receivable, e => e.InvoiceId == invoice.Id);
            Assert.Equal(invoice.IsVoid ? 0 : invoice.Outstanding.Minor, owed);
            Assert.Equal(
                invoice.WrittenOff.Minor, Sum(world, LedgerAccount.WrittenOff, e => e.InvoiceId == invoice.Id));
            Assert.Equal(invoice.Credited.Minor,
                world.Notes.Where(n => n.InvoiceId == invoice.Id).Sum(n => n.Payable.Minor));
        }
    });

    [Fact]
    public void Every_cent_received_is_on_an_invoice_or_the_customers() => AfterEveryStep((world, account) =>
    {
        var credit = -Sum(world, LedgerAccount.CustomerCredit, _ => true);
        Assert.Equal(account.Received - world.Invoices.Sum(i => i.Paid.Minor), credit);
        Assert.All(world.Payments, p => Assert.InRange(world.Rest(p).Minor, 0, p.Amount.Minor));
        Assert.All(world.Ledger, t => Assert.Equal(0, t.Entries.Sum(e => e.Amount.Minor)));
    });

    static long Sum(World world, LedgerAccount account, Func<LedgerEntry, bool> which) =>
        world.Ledger.SelectMany(t => t.Entries).Where(e => e.Account == account).Where(which).Sum(e => e.Amount.Minor);

    static void AfterEveryStep(Action<World, PlainAccount> check) =>
        Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Long[1, 400_00], Gen.Int[0, 1000]).Array[1, 80].Sample(all =>
        {
            var (world, account) = (new World(), new PlainAccount());
            foreach (var (step, cents, which) in all)
            {
                Happen(world, account, (Steps[step], cents, which));
                check(world, account);
            }
        }, iter: 400);

    static void Happen(World world, PlainAccount account, (string Step, long Cents, int Which) now)
    {
        var invoice = world.Invoices.Count == 0 ? null : world.Invoices[now.Which % world.Invoices.Count];
        var payment = world.Payments.Count == 0 ? null : world.Payments[now.Which / 7 % world.Payments.Count];
        if (now.Step == "issue" || invoice is null)
        {
            world.IssueWhole(Content(now.Cents, now.Which));
            account.Issued(world.Invoices[^1].Id, world.Invoices[^1].Payable.Minor);
        }
        else if (now.Step == "receive" || (payment is null && now.Step is "allocate" or "back"))
        {
            world.Receive(now.Cents);
            account.Received += now.Cents;
        }
        else if (now.Step is "allocate" or "back" && payment is not null)
            Move(world, account, payment, invoice, isBack: now.Step == "back");
        else
            Lower(world, account, invoice, now.Step);
    }

    static void Move(World world, PlainAccount account, Payment payment, Invoice invoice, bool isBack)
    {
        if (!isBack)
            account.Allocated(invoice.Id, payment, world.Rest(payment).Minor);
        else if (payment.ReversedAt is null)
            account.TakenBack(payment);
        if (isBack)
            world.TakeBack(payment);
        else
            world.Allocate(payment, invoice);
    }

    static void Lower(World world, PlainAccount account, Invoice invoice, string step)
    {
        if (step == "off" && world.WriteOff(invoice))
            account.WrittenOff(invoice.Id);
        else if (step == "on" && world.WriteOffs.Find(w => w.TakenBackAt is null) is { } taken)
        {
            world.TakeBack(taken);
            account.Raised(taken.InvoiceId, taken.Amount.Minor);
        }
        else if (step is "credit" or "all" && world.Credit(invoice, c => step == "all" ? c.Everything : Half(c)))
            account.Credited(invoice.Id, world.Notes[^1].Payable.Minor);
        else if (step == "void")
        {
            world.Void(invoice);
            if (invoice.IsVoid)
                account.Voided(invoice.Id);
        }
    }

    /// <summary>Half of what is left of each line, some of it a fraction that does not come out even.</summary>
    static Dictionary<int, Quantity> Half(Creditable creditable) => creditable.Everything
        .ToDictionary(q => q.Key, q => new Quantity((q.Value.TenThousandths / 2) + 1));

    static InvoiceContent Content(long cents, int which) => new(Currency.Eur, Make.Day)
    {
        PricesIncludeTax = which % 2 == 0,
        WithholdingRate = new(which % 3 == 0 ? 2000 : 0),
        Lines =
        [
            new("Work", new(30_000), new((cents * 10_000) / 3)) { VatRate = new(2400), VatName = "VAT 24%" },
            new("Paper", new(1 + (which * 7)), UnitPrice.Of(Make.Euros(cents))) { VatRate = new(600), VatName = "VAT" },
            new("Gift", Quantity.One, UnitPrice.Of(Make.Euros(5_00)))
            {
                DiscountMinor = 123, VatRate = new(2400), VatName = "VAT 24%",
            },
        ],
    };
}
