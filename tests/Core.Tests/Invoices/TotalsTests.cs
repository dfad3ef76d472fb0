using CsCheck;

namespace Tamias.Core.Tests;

public sealed class TotalsTests
{
    static readonly Gen<InvoiceLine> Line = Gen.Select(
        Gen.Long[1, Quantity.Largest.TenThousandths / 1000], Gen.Long[0, UnitPrice.Largest.Scaled / 1000],
        Gen.OneOf(0, 600, 1300, 1700, 2400), Gen.Int[0, 10_000], Gen.Long[0, 10_000],
        (quantity, price, vat, rate, off) => new InvoiceLine("Work", new(quantity), new(price))
        {
            VatRate = new(vat), VatName = $"VAT {vat}", DiscountRate = new(rate), DiscountMinor = off,
        });

    static readonly Gen<InvoiceLine[]> Lines = Line.Array[0, 12];

    [Fact]
    public void Totals_are_those_of_paper() =>
        Gen.Select(Lines, Gen.Bool, Gen.OneOf(0, 300, 2000, 10_000)).Sample((lines, included, withholding) =>
        {
            var totals = Totals.Of(lines, Currency.Eur, included, new(withholding));

            Assert.Equal(TotalsOracle.Of(lines, included, withholding),
                (totals.Net.Minor, totals.Tax.Minor, totals.Withheld.Minor));
        });

    [Fact]
    public void The_table_of_taxes_adds_up_to_the_totals() => Gen.Select(Lines, Gen.Bool).Sample((lines, included) =>
    {
        var totals = Totals.Of(lines, Currency.Eur, included, Rate.Zero);

        Assert.Equal(totals.Net.Minor, totals.Taxes.Sum(t => t.Net.Minor));
        Assert.Equal(totals.Tax.Minor, totals.Taxes.Sum(t => t.Tax.Minor));
        Assert.Equal(totals.Total, totals.Net + totals.Tax);
    });

    [Fact]
    public void With_tax_included_the_total_is_what_was_typed() => Lines.Sample(lines =>
    {
        var typed = lines.Sum(l => l.Amount(Currency.Eur).Minor);

        Assert.Equal(typed, Totals.Of(lines, Currency.Eur, pricesIncludeTax: true, Rate.Zero).Total.Minor);
    });

    [Fact]
    public void Withholding_lowers_what_is_payable_and_nothing_else() =>
        Gen.Select(Lines, Gen.Bool, Gen.Int[0, 10_000]).Sample((lines, included, withholding) =>
        {
            var with = Totals.Of(lines, Currency.Eur, included, new(withholding));
            var without = Totals.Of(lines, Currency.Eur, included, Rate.Zero);

            Assert.Equal((without.Net, without.Tax, without.Total), (with.Net, with.Tax, with.Total));
            Assert.Equal(with.Total - with.Withheld, with.Payable);
            Assert.InRange(with.Payable.Minor, 0, without.Payable.Minor);
        });

    [Fact]
    public void The_order_of_the_lines_does_not_matter() => Gen.Select(Lines, Gen.Bool).Sample((lines, included) =>
    {
        var forwards = Totals.Of(lines, Currency.Eur, included, Rate.Zero);
        var backwards = Totals.Of(lines.Reverse(), Currency.Eur, included, Rate.Zero);

        Assert.Equal((forwards.Net, forwards.Tax), (backwards.Net, backwards.Tax));
        Assert.Equal(forwards.Taxes, backwards.Taxes);
    });
}
