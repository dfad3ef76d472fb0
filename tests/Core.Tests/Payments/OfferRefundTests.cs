namespace Tamias.Core.Tests;

public sealed class OfferRefundTests
{
    [Theory]
    [InlineData(60_00, 60_00, null)]
    [InlineData(1, 60_00, null)]
    [InlineData(60_00, 59_99, "At most {0} of this payment can be given back.")]
    [InlineData(0, 60_00, "Enter an amount above zero.")]
    [InlineData(-1, 60_00, "Enter an amount above zero.")]
    [InlineData(1, 0, "All of this payment has been given back already.")]
    [InlineData(1, -5, "All of this payment has been given back already.")]
    public void No_more_than_is_kept_of_it(long part, long kept, string? sentence) => Assert.Equal(
        sentence, Stripe("EUR").OfferRefund(Make.Euros(part), Make.Euros(kept), atStripe: true)?.Sentence);

    [Theory]
    [InlineData("KWD", 1_230, true)]
    [InlineData("KWD", 1_234, false)]
    [InlineData("ISK", 5_00, true)]
    [InlineData("ISK", 5_01, false)]
    [InlineData("HUF", 175_01, true)]
    [InlineData("JPY", 51, true)]
    public void Stripes_steps_count_where_Stripe_gives_it_back_and_nowhere_else(string code, long minor, bool fits)
    {
        var currency = Currency.Of(code);
        var (part, kept) = (new Money(minor, currency), new Money(100_000, currency));

        Assert.Equal(fits, Stripe(code).OfferRefund(part, kept, atStripe: true) is null);
        Assert.Null(Stripe(code).OfferRefund(part, kept, atStripe: false));
    }

    [Fact]
    public void What_was_taken_back_or_never_was_at_Stripe_is_not_refunded_there()
    {
        var byHand = new Payment(new(Guid.NewGuid()), Make.Owner, Make.Euros(60_00))
        {
            Method = PaymentMethod.Cash, ReceivedOn = Make.Day, RecordedAt = Make.Now,
        };
        Assert.NotNull(byHand.OfferRefund(Make.Euros(1_00), byHand.Amount, atStripe: true));
        Assert.Null(byHand.OfferRefund(Make.Euros(1_00), byHand.Amount, atStripe: false));

        byHand.Reverse(Make.Now);
        Assert.NotNull(byHand.OfferRefund(Make.Euros(1_00), byHand.Amount, atStripe: false));
    }

    static Payment Stripe(string currency) => new(new(Guid.NewGuid()), Make.Owner, new(100_000, Currency.Of(currency)))
    {
        Method = PaymentMethod.Stripe, ReceivedOn = Make.Day, RecordedAt = Make.Now, PaymentIntentId = "pi_1",
    };
}
