namespace Tamias.Core.Tests;

public sealed class ReturnTests
{
    readonly Book book = new(Make.Ids(), Make.Now);
    readonly Payment payment = new(new(Guid.NewGuid()), Make.Owner, Make.Euros(60_00))
    {
        Method = PaymentMethod.Stripe, ReceivedOn = Make.Day, RecordedAt = Make.Now,
    };

    [Fact]
    public void A_refund_leaves_from_what_is_not_allocated()
    {
        var refund = NewRefund();

        Is(book.Refunded(refund, payment, refund.Amount), $"refund:{refund.Id}",
            (LedgerAccount.CustomerCredit, 20_00), (LedgerAccount.Received, -20_00));
        Is(book.RefundFailed(refund, payment, Currency.Eur.Zero), $"refund-failed:{refund.Id}",
            (LedgerAccount.Received, 20_00), (LedgerAccount.CustomerCredit, -20_00));
    }

    [Fact]
    public void A_refund_of_more_than_the_payment_holds_is_booked_and_the_rest_is_lost()
    {
        var refund = NewRefund();

        Is(book.Refunded(refund, payment, Make.Euros(5_00)), $"refund:{refund.Id}",
            (LedgerAccount.CustomerCredit, 5_00), (LedgerAccount.Received, -5_00),
            (LedgerAccount.Lost, 15_00), (LedgerAccount.Received, -15_00));
        Is(book.RefundFailed(refund, payment, Make.Euros(15_00)), $"refund-failed:{refund.Id}",
            (LedgerAccount.Received, 15_00), (LedgerAccount.Lost, -15_00),
            (LedgerAccount.Received, 5_00), (LedgerAccount.CustomerCredit, -5_00));
    }

    [Fact]
    public void Money_of_nobody_becomes_the_credit_of_the_customer_whose_it_is_once()
    {
        var customer = new Id<Customer>(Guid.NewGuid());
        payment.BelongTo(customer);

        var entries = book.Assigned(payment, Make.Euros(60_00)).Entries;
        Assert.Equal(
            [(60_00L, (Id<Customer>?)null), (-60_00L, customer)],
            entries.Select(e => (e.Amount.Minor, e.CustomerId)));
        Assert.All(entries, e => Assert.Equal(LedgerAccount.CustomerCredit, e.Account));
        Assert.Throws<InvalidOperationException>(() => payment.BelongTo(customer));
    }

    [Fact]
    public void A_success_is_not_forgotten_and_can_still_fail()
    {
        var refund = NewRefund();
        refund.Hear(News(RefundState.Succeeded), Make.Now);
        refund.Hear(News(RefundState.Pending), Make.Now);
        Assert.Equal(RefundState.Succeeded, refund.State);

        refund.Hear(News(RefundState.Pending) with { AwaitsPayer = true }, Make.Now); // a bank that sends it back
        Assert.Equal((RefundState.Succeeded, true), (refund.State, refund.AwaitsPayer));

        refund.Hear(News(RefundState.Failed) with { FailureReason = "lost_or_stolen_card" }, Make.Now);
        refund.Hear(News(RefundState.Succeeded), Make.Now);
        Assert.Equal((RefundState.Failed, "lost_or_stolen_card"), (refund.State, refund.FailureReason));
    }

    [Fact]
    public void A_dispute_takes_what_the_payment_holds_and_the_rest_is_lost()
    {
        var dispute = new Dispute(new(Guid.NewGuid()), Make.Owner, payment.Id, default, "dp_1");

        Is(book.Withdrawn(dispute, payment, Make.Euros(60_00), Make.Euros(50_00)), $"dispute:{dispute.Id}:0",
            (LedgerAccount.CustomerCredit, 50_00), (LedgerAccount.Received, -50_00),
            (LedgerAccount.Lost, 10_00), (LedgerAccount.Received, -10_00));
        dispute.Move(Make.Euros(60_00));
        Is(book.Reinstated(dispute, payment, Make.Euros(60_00), Make.Euros(10_00)), $"dispute:{dispute.Id}:1",
            (LedgerAccount.Received, 10_00), (LedgerAccount.Lost, -10_00),
            (LedgerAccount.Received, 50_00), (LedgerAccount.CustomerCredit, -50_00));
        dispute.Move(Make.Euros(-60_00));
        Assert.True(dispute.Withdrawn.IsZero);
    }

    [Fact]
    public void A_payment_of_which_something_left_is_not_taken_back()
    {
        var byHand = new Payment(new(Guid.NewGuid()), Make.Owner, Make.Euros(60_00))
        {
            Method = PaymentMethod.Cash, ReceivedOn = Make.Day, RecordedAt = Make.Now,
        };
        Assert.Null(byHand.OfferReversal());
        byHand.Return(Make.Euros(1_00));

        Assert.NotNull(byHand.OfferReversal());
    }

    static RefundNews News(RefundState state) => new() { StripeId = "re_1", State = state };

    Refund NewRefund() => new(new(Guid.NewGuid()), Make.Owner, payment.Id, Make.Euros(20_00)) { CreatedAt = Make.Now };

    static void Is(LedgerTransaction transaction, string cause, params (LedgerAccount Account, long Minor)[] rows)
    {
        Assert.Equal(cause, transaction.Cause);
        Assert.Equal(rows, transaction.Entries.Select(e => (e.Account, e.Amount.Minor)));
    }
}
