namespace Tamias.Core.Tests;

/// <summary>Invoices that anybody can check with pencil and paper.</summary>
public sealed class TotalsExamples
{
    [Fact]
    public void A_Greek_invoice_with_two_rates_and_withholding()
    {
        var totals = Of(withholding: 2000, lines: [(100_00, 2400), (50_00, 2400), (10_00, 1300)]);

        Assert.Equal((160_00, 37_30, 197_30, 32_00, 165_30), (totals.Net.Minor, totals.Tax.Minor, totals.Total.Minor,
            totals.Withheld.Minor, totals.Payable.Minor));
        Assert.Equal([(2400, 150_00L, 36_00L), (1300, 10_00L, 1_30L)],
            totals.Taxes.Select(t => (t.Rate.BasisPoints, t.Net.Minor, t.Tax.Minor)));
    }

    [Fact]
    public void Tax_is_rounded_once_for_a_rate_and_not_for_each_line() =>
        Assert.Equal(2, Of(lines: [(2, 2400), (2, 2400), (2, 2400), (2, 2400)]).Tax.Minor);

    [Fact]
    public void A_round_price_with_tax_included_stays_round()
    {
        var totals = Of(included: true, lines: [(100_00, 2400)]);

        Assert.Equal((80_65, 19_35, 100_00), (totals.Net.Minor, totals.Tax.Minor, totals.Total.Minor));
    }

    [Fact]
    public void Two_taxes_of_one_rate_and_different_names_are_two_rows() => Assert.Equal(2, Totals.Of(
        [Line(100, 0, "Exempt"), Line(100, 0, "Abroad")], Currency.Eur, false, Rate.Zero).Taxes.Count);

    [Fact]
    public void Nothing_adds_up_to_nothing()
    {
        var totals = Of(lines: []);

        Assert.True(totals.Total.IsZero && totals.Payable.IsZero && totals.Taxes.Count == 0);
    }

    [Fact]
    public void Too_much_is_an_error_and_not_another_amount()
    {
        var dear = Enumerable.Range(0, 100).Select(_ => new InvoiceLine("Gold", Quantity.Largest, UnitPrice.Largest));

        Assert.Throws<OverflowException>(() => Totals.Of(dear, Currency.Eur, false, Rate.Zero));
    }

    static Totals Of((long Cents, int Rate)[] lines, bool included = false, int withholding = 0) =>
        Totals.Of(lines.Select(l => Line(l.Cents, l.Rate, "VAT")), Currency.Eur, included, new(withholding));

    static InvoiceLine Line(long cents, int rate, string name) =>
        new("Work", Quantity.One, UnitPrice.Of(Make.Euros(cents))) { VatRate = new(rate), VatName = name };
}
