using Tamias.Web.Imports;

namespace Tamias.Web.Tests.Imports;

/// <summary>The sums of an invoice that was reckoned elsewhere come out as they were, or not at all.</summary>
public sealed class EarlierTaxesTests
{
    static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Whatever_was_reckoned_with_one_of_the_rates_comes_out_to_the_cent()
    {
        var random = new Random(7);
        var taxes = new EarlierTaxes([Tax(2400), Tax(1300), Tax(600), Tax(1700)], Day);
        for (var i = 0; i < 3_000; i++)
        {
            var rate = new Rate(new[] { 2400, 1300, 600, 1700 }[i % 4]);
            var sum = new Money(random.NextInt64(1, 99_999_99), i % 5 == 0 ? Currency.Of("JPY") : Currency.Eur);
            var (net, total) = i % 2 == 0 ? (sum, sum + rate.Of(sum)) : (sum - rate.Within(sum), sum);
            var (line, includesTax) = taxes.LineOf("Work", net, total)!.Value;
            var totals = Totals.Of([line], sum.Currency, includesTax, Rate.Zero);
            Assert.Equal((net, total), (totals.Net, totals.Total));
        }
    }

    [Fact]
    public void What_no_rate_comes_to_is_not_guessed()
    {
        var taxes = new EarlierTaxes([Tax(2400), Tax(1300)], Day);
        Assert.Null(taxes.LineOf("Two rates", Euros(200_00), Euros(237_00)));
        Assert.Null(taxes.LineOf("Too little", Euros(200_00), Euros(100_00)));
        Assert.Equal(Rate.Zero, taxes.LineOf("None", Euros(5_00), Euros(5_00))!.Value.Line.VatRate);
    }

    [Fact]
    public void The_rate_is_that_of_the_invoices_day()
    {
        var tax = Tax(2400);
        tax.SetRate(new(2026, 6, 1), new(2500));
        Assert.NotNull(new EarlierTaxes([tax], Day).LineOf("Work", Euros(100_00), Euros(124_00)));
        Assert.Null(new EarlierTaxes([tax], new(2026, 7, 1)).LineOf("Work", Euros(100_00), Euros(124_00)));
    }

    static Money Euros(long minor) => new(minor, Currency.Eur);

    static Tax Tax(int points)
    {
        var tax = new Tax(default, default, TaxKind.Vat, $"VAT {points}");
        tax.SetRate(new(2016, 6, 1), new(points));
        return tax;
    }
}
