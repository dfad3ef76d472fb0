namespace Tamias.Core.Tests;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("el", "EUR", "12,50 €", 1250)]
    [InlineData("el", "EUR", "€12,50", 1250)]
    [InlineData("el", "EUR", "12,50 eur", 1250)]
    [InlineData("en", "EUR", "EUR 12.50", 1250)]
    [InlineData("en", "EUR", "-€12.50", -1250)]
    [InlineData("en", "GBP", "£ 12", 1200)]
    [InlineData("en", "JPY", "1,250", 1250)]
    [InlineData("el", "KWD", "1,250", 1250)]
    public void An_amount_may_bear_the_sign_of_its_currency(string language, string code, string text, long minor)
    {
        Assert.True(AmountText.TryParse(text, Make.Culture(language), Currency.Of(code), out var amount));
        Assert.Equal(new Money(minor, Currency.Of(code)), amount);
    }

    [Theory]
    [InlineData("el", "EUR", "12€50")]
    [InlineData("en", "EUR", "1EUR2")]
    [InlineData("en", "EUR", "$12")]
    [InlineData("en", "EUR", "USD 12")]
    [InlineData("en", "EUR", "€")]
    [InlineData("en", "EUR", "€€1")]
    [InlineData("en", "EUR", "€--1")]
    [InlineData("en", "EUR", "")]
    [InlineData("en", "EUR", null)]
    [InlineData("el", "EUR", "12.50 €")]
    [InlineData("el", "EUR", "12,505")]
    [InlineData("en", "JPY", "12.5")]
    [InlineData("en", "JPY", "12.0")]
    public void Anything_else_is_not_an_amount(string language, string code, string? text)
    {
        Assert.False(AmountText.TryParse(text, Make.Culture(language), Currency.Of(code), out var amount));
        Assert.True(amount.IsZero);
    }
}
