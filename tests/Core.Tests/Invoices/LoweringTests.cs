namespace Tamias.Core.Tests;

public sealed class LoweringTests
{
    readonly Invoice invoice = Make.Issued(Make.Euros(100_00));

    [Fact]
    public void A_credit_note_lowers_what_is_owed()
    {
        Assert.Null(invoice.OfferCredit(Make.Euros(30_00)));
        invoice.Credit(Make.Euros(30_00));

        Assert.Equal((70_00, 70_00, 30_00, 100_00),
            (invoice.Payable.Minor, invoice.Outstanding.Minor, invoice.Credited.Minor, invoice.Total.Minor));
        Assert.Equal(InvoiceStatus.Issued, invoice.StatusOn(Make.Day));
    }

    [Fact]
    public void An_invoice_credited_in_full_is_credited_and_not_paid()
    {
        invoice.Credit(Make.Euros(100_00));

        Assert.Equal(InvoiceStatus.Credited, invoice.StatusOn(Make.Day));
        Assert.False(invoice.IsPayable);
        Assert.Equal("This invoice has been credited in full.", invoice.OfferCredit(Make.Euros(1))?.Sentence);
    }

    [Fact]
    public void What_is_left_after_a_credit_note_can_be_paid()
    {
        invoice.Credit(Make.Euros(99_00));
        invoice.Settle(Make.Euros(1_00));

        Assert.Equal(InvoiceStatus.Paid, invoice.StatusOn(Make.Day));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_01)]
    public void No_more_is_credited_than_the_invoice_asks_for(long minor) =>
        Assert.NotNull(invoice.OfferCredit(Make.Euros(minor)));

    [Fact]
    public void A_draft_and_a_void_invoice_are_not_credited()
    {
        var voided = Make.Issued(Make.Euros(1_00));
        voided.Void(Make.Now);

        Assert.NotNull(Make.Draft(Make.Euros(1_00)).OfferCredit(Make.Euros(1_00)));
        Assert.NotNull(voided.OfferCredit(Make.Euros(1_00)));
    }

    [Fact]
    public void A_small_rest_is_written_off_and_the_invoice_is_paid()
    {
        invoice.Settle(Make.Euros(90_00));

        Assert.Null(invoice.OfferWriteOff());
        invoice.WriteOff(Make.Euros(10_00));

        Assert.Equal((InvoiceStatus.Paid, 90_00), (invoice.StatusOn(Make.Day), invoice.Payable.Minor));
        invoice.WriteOff(Make.Euros(-10_00));
        Assert.Equal((InvoiceStatus.PartiallyPaid, 10_00), (invoice.StatusOn(Make.Day), invoice.Outstanding.Minor));
    }

    [Fact]
    public void More_than_a_tenth_is_not_written_off()
    {
        invoice.Settle(Make.Euros(89_99));

        Assert.NotNull(invoice.OfferWriteOff());
        Assert.NotNull(Make.Draft(Make.Euros(1_00)).OfferWriteOff());
    }

    [Fact]
    public void Several_rests_together_are_no_more_than_a_tenth()
    {
        invoice.Settle(Make.Euros(90_00));
        invoice.WriteOff(Make.Euros(10_00));
        invoice.Settle(Make.Euros(-1));

        Assert.NotNull(invoice.OfferWriteOff());
    }

    [Fact]
    public void What_was_written_off_is_not_credited_as_well()
    {
        invoice.Settle(Make.Euros(95_00));
        invoice.WriteOff(Make.Euros(5_00));

        Assert.Null(invoice.OfferCredit(Make.Euros(95_00)));
        Assert.Contains("Take that back first.", invoice.OfferCredit(Make.Euros(100_00))!.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Room_is_kept_for_money_that_is_under_way()
    {
        invoice.Settle(Make.Euros(20_00));

        Assert.Null(invoice.OfferCredit(Make.Euros(50_00), Make.Euros(30_00)));
        Assert.NotNull(invoice.OfferCredit(Make.Euros(50_01), Make.Euros(30_00)));
        Assert.NotNull(invoice.OfferCredit(Make.Euros(1), Make.Euros(80_00)));
        Assert.NotNull(Nearly(Make.Euros(99_00)).OfferWriteOff(Make.Euros(1_00)));
    }

    [Theory]
    [InlineData(30_00, 0)]
    [InlineData(40_00, 0)]
    [InlineData(40_01, 1)]
    [InlineData(100_00, 60_00)]
    public void What_is_credited_beyond_the_unpaid_part_frees_paid_money(long credit, long freed)
    {
        invoice.Settle(Make.Euros(60_00));

        Assert.Equal(freed, invoice.PaidPartOf(Make.Euros(credit)).Minor);
    }

    [Fact]
    public void A_lowered_invoice_is_not_made_void()
    {
        invoice.Credit(Make.Euros(10_00));
        var written = Make.Issued(Make.Euros(100_00));
        written.WriteOff(Make.Euros(5_00));

        Assert.NotNull(invoice.OfferVoid());
        Assert.NotNull(written.OfferVoid());
    }

    static Invoice Nearly(Money paid)
    {
        var nearly = Make.Issued(Make.Euros(100_00));
        nearly.Settle(paid);
        return nearly;
    }
}
