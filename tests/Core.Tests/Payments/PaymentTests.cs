namespace Tamias.Core.Tests;

public sealed class PaymentTests
{
    [Fact]
    public void A_mistake_of_the_hand_is_taken_back_once()
    {
        var payment = New(null);

        Assert.Null(payment.OfferReversal());
        payment.Reverse(Make.Now);

        Assert.Equal(Make.Now, payment.ReversedAt);
        Assert.Equal("This payment has been taken back already.", payment.OfferReversal()?.ToString());
        Assert.Throws<InvalidOperationException>(() => payment.Reverse(Make.Now.AddDays(1)));
        Assert.Equal(Make.Now, payment.ReversedAt);
    }

    [Fact]
    public void Money_that_Stripe_moved_is_never_taken_back()
    {
        var payment = New("pi_1");

        Assert.Equal("Stripe has moved this money; it is refunded, not taken back.",
            payment.OfferReversal()?.ToString());
        Assert.Throws<InvalidOperationException>(() => payment.Reverse(Make.Now));
        Assert.Null(payment.ReversedAt);
    }

    static Payment New(string? intent) => new(default, Make.Owner, Make.Euros(1_00))
    {
        Method = PaymentMethod.Cash, ReceivedOn = Make.Day, RecordedAt = Make.Now, PaymentIntentId = intent,
    };
}
