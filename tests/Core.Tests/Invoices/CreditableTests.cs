using CsCheck;

namespace Tamias.Core.Tests;

public sealed class CreditableTests
{
    static readonly Gen<InvoiceLine> Line = Gen.Select(
        Gen.Long[1, 5_000_000], Gen.Long[0, 900_000_000], Gen.OneOf(0, 600, 1300, 2400), Gen.OneOf(0, 0, 333, 10_000),
        Gen.Long[0, 1_000],
        (quantity, price, vat, rate, off) => new InvoiceLine("Work", new(quantity), new(price))
        {
            VatRate = new(vat), VatName = $"VAT {vat}", DiscountRate = new(rate), DiscountMinor = off,
        });

    [Fact]
    public void Half_of_a_line_is_half_of_its_amount_with_its_tax()
    {
        var invoice = Issued(new("Work", new(40_000), UnitPrice.Of(Make.Euros(25_00)))
        {
            VatRate = new(2400), VatName = "VAT 24%", DiscountMinor = 10_00,
        });
        var part = new Creditable(invoice, []).Of(Wanted(20_000));

        Assert.Equal((45_00, 10_80, 55_80),
            (part.Totals.Net.Minor, part.Totals.Tax.Minor, part.Totals.Payable.Minor));
        var line = Assert.Single(part.Lines);
        Assert.Equal((1, 45_00, 5_00, 20_000),
            (line.InvoicePosition, line.AmountMinor, line.DiscountMinor, line.Quantity.TenThousandths));
    }

    [Fact]
    public void Three_thirds_are_the_whole_to_the_cent()
    {
        var invoice = Issued(new InvoiceLine("Work", new(30_000), new(33_333_000)) { VatRate = new(2400) });
        var notes = new List<CreditNote>();
        for (var i = 0; i < 3; i++)
            notes.Add(new(new(Guid.NewGuid()), invoice, new Creditable(invoice, notes).Of(Wanted(10_000)), "x"));

        Assert.Equal(invoice.Totals.Payable.Minor, notes.Sum(n => n.Payable.Minor));
        Assert.Equal(invoice.Net.Minor, notes.Sum(n => n.Net.Minor));
        Assert.Empty(new Creditable(invoice, notes).Everything);
    }

    [Fact]
    public void Withholding_is_taken_back_with_the_rest()
    {
        var invoice = Make.Draft(Make.Euros(1_00));
        invoice.Write(new(Currency.Eur, Make.Day)
        {
            WithholdingName = "Withholding 20%", WithholdingRate = new(2000),
            Lines = [new("Fee", new(20_000), UnitPrice.Of(Make.Euros(100_00))) { VatRate = new(2400) }],
        });
        invoice.Issue(Make.Series(), Make.Organization(), Make.Customer(), Make.Now);
        var note = new CreditNote(
            new(Guid.NewGuid()), invoice, new Creditable(invoice, []).Of(Wanted(10_000)), "Half");

        Assert.Equal((100_00, 124_00, 104_00, 20_00),
            (note.Net.Minor, note.Total.Minor, note.Payable.Minor, note.Totals.Withheld.Minor));
    }

    [Fact]
    public void No_more_of_a_line_is_credited_than_is_left_of_it()
    {
        var invoice = Issued(new("Work", new(20_000), UnitPrice.Of(Make.Euros(10_00))));
        var first = new CreditNote(
            new(Guid.NewGuid()), invoice, new Creditable(invoice, []).Of(Wanted(15_000)), "x");
        var creditable = new Creditable(invoice, [first]);

        Assert.Equal(5_000, creditable.LeftOf(invoice.Lines[0]).TenThousandths);
        Assert.Null(creditable.Offer(Wanted(5_000)));
        Assert.NotNull(creditable.Offer(Wanted(5_001)));
        Assert.NotNull(creditable.Offer(Wanted(-1)));
        Assert.NotNull(creditable.Offer(new Dictionary<int, Quantity> { [2] = new(1) }));
        Assert.Throws<InvalidOperationException>(() => creditable.Of(Wanted(5_001)));
    }

    /// <summary>Each note adds up by itself, and the last one brings exactly the rest.</summary>
    [Fact]
    public void Notes_are_never_negative_and_together_are_the_invoice() => Gen.Select(
        Line.Array[1, 6], Gen.Bool, Gen.OneOf(0, 300, 2000), Gen.Int[1, 100].Array[0, 4])
        .Sample((lines, included, withholding, percents) =>
        {
            var invoice = Make.Draft(Make.Euros(1_00));
            invoice.Write(new(Currency.Eur, Make.Day)
            {
                PricesIncludeTax = included, WithholdingRate = new(withholding), Lines = lines,
            });
            var notes = new List<CreditNote>();
            foreach (var percent in percents.Append(100))
            {
                var creditable = new Creditable(invoice, notes);
                var part = creditable.Of(creditable.Everything.ToDictionary(
                    q => q.Key, q => new Quantity(q.Value.TenThousandths * percent / 100)));
                IsSound(part, included);
                notes.Add(new(new(Guid.NewGuid()), invoice, part, "x"));
            }

            Assert.Equal(
                (invoice.Net.Minor, invoice.Total.Minor, invoice.Payable.Minor),
                (notes.Sum(n => n.Net.Minor), notes.Sum(n => n.Total.Minor), notes.Sum(n => n.Payable.Minor)));
            Assert.Equal(invoice.Lines.Sum(l => l.Amount(Currency.Eur).Minor),
                notes.SelectMany(n => n.Lines).Sum(l => l.AmountMinor));
        });

    /// <summary>What is printed adds up: the lines to the table of taxes, and that to the sums.</summary>
    static void IsSound(CreditedPart part, bool included)
    {
        var totals = part.Totals;
        Assert.True(totals.Net.Minor >= 0 && totals.Tax.Minor >= 0 && totals.Withheld.Minor >= 0);
        Assert.InRange(totals.Payable.Minor, 0, totals.Total.Minor);
        Assert.Equal((totals.Net.Minor, totals.Tax.Minor),
            (totals.Taxes.Sum(t => t.Net.Minor), totals.Taxes.Sum(t => t.Tax.Minor)));
        foreach (var tax in totals.Taxes)
            Assert.Equal(tax.Net.Minor + (included ? tax.Tax.Minor : 0),
                part.Lines.Where(l => (l.VatName, l.VatRate) == (tax.Name, tax.Rate)).Sum(l => l.AmountMinor));
        Assert.All(part.Lines, l => Assert.True(l.AmountMinor >= 0 && l.Quantity.TenThousandths > 0));
    }

    static Invoice Issued(InvoiceLine line)
    {
        var invoice = Make.Draft(Make.Euros(1_00));
        invoice.Write(new(Currency.Eur, Make.Day) { Lines = [line] });
        invoice.Issue(Make.Series(), Make.Organization(), Make.Customer(), Make.Now);
        return invoice;
    }

    static Dictionary<int, Quantity> Wanted(long tenThousandths) => new() { [1] = new(tenThousandths) };
}
