namespace Tamias.Core.Tests;

public sealed class VatExemptionTests
{
    [Theory]
    [InlineData(VatExemption.None, "GR", "", true)]
    [InlineData(VatExemption.ServiceAbroad, "GR", "094014201", false)]
    [InlineData(VatExemption.ServiceAbroad, "DE", "", false)]
    [InlineData(VatExemption.ServiceAbroad, "DE", "123456789", true)]
    [InlineData(VatExemption.ServiceAbroad, "US", "", true)]
    [InlineData(VatExemption.GoodsWithinUnion, "DE", "123456789", true)]
    [InlineData(VatExemption.GoodsWithinUnion, "DE", "", false)]
    [InlineData(VatExemption.GoodsWithinUnion, "GR", "094014201", false)]
    [InlineData(VatExemption.GoodsWithinUnion, "GB", "123456789", false)]
    [InlineData(VatExemption.Export, "DE", "", true)]
    [InlineData(VatExemption.Export, "US", "", true)]
    [InlineData(VatExemption.ReverseChargeAtHome, "GR", "094014201", true)]
    [InlineData(VatExemption.ReverseChargeAtHome, "GR", "", false)]
    [InlineData(VatExemption.ReverseChargeAtHome, "DE", "123456789", false)]
    [InlineData(VatExemption.SmallBusiness, "GR", "", true)]
    [InlineData(VatExemption.OneStopShop, "FR", "", true)]
    public void A_reason_asks_where_the_buyer_is_and_for_their_tax_id(
        VatExemption exemption, string country, string taxId, bool isOffered)
    {
        var invoice = new Invoice(new(Guid.NewGuid()), Make.Owner, Make.Customer(), Make.Now);
        var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(Make.Euros(5_00))) { VatExemption = exemption };
        var usual = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(Make.Euros(5_00)));
        invoice.Write(new(Currency.Eur, Make.Day) { Lines = [usual, line] });
        var refusal = invoice.OfferExemptions(new() { Country = "GR" }, new() { Country = country, TaxId = taxId });
        Assert.Equal(isOffered, refusal is null);
    }

    [Fact]
    public void The_unions_rules_are_between_two_of_its_countries()
    {
        var (outside, berlin) = (new Party { Country = "GB" }, new Party { Country = "DE" });
        Assert.Null(VatExemption.ServiceAbroad.Offer(outside, berlin));
        Assert.NotNull(VatExemption.GoodsWithinUnion.Offer(outside, berlin with { TaxId = "123456789" }));
    }

    [Fact]
    public void A_tax_that_says_why_none_is_charged_has_no_other_rate()
    {
        var none = Vat(0);
        Assert.Null(none.OfferRate(new(2400)));
        none.Exempt(VatExemption.Export, "");
        Assert.NotNull(none.OfferRate(new(2400)));
        Assert.Null(none.OfferRate(Rate.Zero));
    }

    [Fact]
    public void Only_a_vat_of_nothing_has_a_reason_and_another_one_has_words()
    {
        var (none, some) = (Vat(0), Vat(600));
        var withholding = new Tax(default, Make.Owner, TaxKind.Withholding, "Withholding");
        Assert.NotNull(some.Exempt(VatExemption.Export, ""));
        Assert.Null(some.Exempt(VatExemption.None, ""));
        Assert.NotNull(withholding.Exempt(VatExemption.Export, ""));
        Assert.NotNull(none.Exempt(VatExemption.Other, ""));
        Assert.Equal(VatExemption.None, none.Exemption);
        Assert.Null(none.Exempt(VatExemption.Other, "Decision 5"));
        Assert.Equal("Decision 5", none.Ground);
        Assert.Null(none.Exempt(VatExemption.None, "forgotten"));
        Assert.Equal("", none.Ground);
    }

    static Tax Vat(int points)
    {
        var tax = new Tax(default, Make.Owner, TaxKind.Vat, "VAT");
        tax.SetRate(Make.Day, new(points));
        return tax;
    }
}
