using CsCheck;

namespace Tamias.Core.Tests;

public sealed class InvoiceLineTests
{
    [Theory]
    [InlineData(10_000, 100_00, 0, 0, 100_00)]
    [InlineData(15_000, 100_00, 0, 0, 150_00)]
    [InlineData(10_000, 100_00, 1000, 0, 90_00)]
    [InlineData(10_000, 100_00, 1000, 5_00, 85_00)]
    [InlineData(10_000, 100_00, 10_000, 0, 0)]
    [InlineData(10_000, 100_00, 0, 100_00, 0)]
    [InlineData(10_000, 100_00, 0, 100_01, 0)]
    [InlineData(3_333, 1_00, 0, 0, 33)]
    [InlineData(10_000, 99, 5000, 0, 49)]
    public void A_line_is_quantity_times_price_less_the_rate_and_then_the_sum_taken_off(
        long quantity, long cents, int rate, long off, long amount) =>
        Assert.Equal(amount, Line(quantity, UnitPrice.Of(Make.Euros(cents)), rate, off).Amount(Currency.Eur).Minor);

    [Fact]
    public void A_discount_never_raises_an_amount_and_never_turns_it_round() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Long[0, 10_000_000], Gen.Int[0, 10_000], Gen.Long[0, 1_000_000])
            .Sample((quantity, cents, rate, off) =>
            {
                var price = UnitPrice.Of(Make.Euros(cents));
                var full = Line(quantity, price, 0, 0).Amount(Currency.Eur);

                Assert.InRange(Line(quantity, price, rate, off).Amount(Currency.Eur).Minor, 0, full.Minor);
            });

    static InvoiceLine Line(long quantity, UnitPrice price, int rate, long off) =>
        new("Work", new(quantity), price) { DiscountRate = new(rate), DiscountMinor = off };
}
