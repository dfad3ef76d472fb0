namespace Tamias.Core.Tests;

public sealed class TaxTests
{
    static readonly DateOnly Crisis = new(2016, 6, 1);

    readonly Tax tax = new(default, Make.Owner, TaxKind.Vat, "VAT");

    [Fact]
    public void The_rate_of_a_day_is_the_last_one_set_before_it()
    {
        tax.SetRate(Crisis, new(2400));
        tax.SetRate(new(2010, 7, 1), new(2300));

        Assert.Equal(2300, tax.RateOn(Crisis.AddDays(-1)).BasisPoints);
        Assert.Equal(2400, tax.RateOn(Crisis).BasisPoints);
        Assert.Equal(2400, tax.RateOn(Make.Day).BasisPoints);
    }

    [Fact]
    public void Before_the_first_day_the_first_rate_holds()
    {
        tax.SetRate(Crisis, new(2400));

        Assert.Equal(2400, tax.RateOn(new(1990, 1, 1)).BasisPoints);
    }

    [Fact]
    public void A_second_rate_for_the_same_day_replaces_the_first()
    {
        tax.SetRate(Crisis, new(2300));
        tax.SetRate(Crisis, new(2400));

        Assert.Equal(2400, Assert.Single(tax.Rates).Rate.BasisPoints);
    }

    [Fact]
    public void A_tax_without_rates_is_nothing() => Assert.True(tax.RateOn(Make.Day).IsZero);
}
