namespace Tamias.Core.Tests;

public sealed class BankLineTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 5, 9, 0, 0, TimeSpan.Zero);
    static readonly Guid Person = Guid.NewGuid();

    [Fact]
    public void A_line_is_decided_once_and_can_be_opened_again()
    {
        var line = Open(5_00);
        line.IsPayment(new(Guid.NewGuid()), Person, Now);

        Assert.Equal(BankLineState.Recorded, line.State);
        Assert.NotNull(line.OfferDecision());
        Assert.Throws<InvalidOperationException>(() => line.SetAside(Person, Now));

        line.Reopen();
        Assert.Equal((BankLineState.Open, null, null), (line.State, line.PaymentId, line.DecidedBy));
        Assert.Null(line.OfferDecision());
    }

    [Fact]
    public void A_payment_fits_by_hand_of_its_amount_and_not_taken_back()
    {
        var line = Open(5_00);
        var reversed = Paid(5_00);
        reversed.Reverse(Now);

        Assert.Null(line.OfferPayment(Paid(5_00)));
        Assert.NotNull(line.OfferPayment(Paid(5_01)));
        Assert.NotNull(line.OfferPayment(Paid(5_00, "pi_1")));
        Assert.NotNull(line.OfferPayment(reversed));
    }

    [Fact]
    public void A_payout_fits_of_its_amount_that_has_not_failed()
    {
        Assert.Null(Open(5_00).OfferPayout(PaidOut(5_00, "paid")));
        Assert.NotNull(Open(5_00).OfferPayout(PaidOut(5_01, "paid")));
        Assert.NotNull(Open(5_00).OfferPayout(PaidOut(5_00, "failed")));
    }

    static BankLine Open(long minor) => new(default, default, "key")
    {
        StatementId = default, GatewayId = default, Amount = new(minor, Currency.Eur), Facts = new(),
    };

    static Payment Paid(long minor, string? intent = null) => new(default, default, new(minor, Currency.Eur))
    {
        Method = PaymentMethod.BankTransfer, ReceivedOn = default, RecordedAt = Now, PaymentIntentId = intent,
    };

    static Payout PaidOut(long minor, string status)
    {
        var payout = new Payout(default, default, default, "po_1")
        {
            Amount = new(minor, Currency.Eur), CreatedAt = Now,
        };
        payout.Hear(new()
        {
            Id = "po_1", Amount = payout.Amount, CreatedAt = Now, ArrivalOn = default, Status = status,
        });
        return payout;
    }
}
