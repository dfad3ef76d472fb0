using CsCheck;

namespace Tamias.Core.Tests;

public sealed class StatusTests
{
    static readonly DateOnly Due = Make.Day.AddDays(30);

    [Theory]
    [InlineData(0, 0, InvoiceStatus.Issued)]
    [InlineData(0, 30, InvoiceStatus.Issued)]
    [InlineData(0, 31, InvoiceStatus.Overdue)]
    [InlineData(1, 0, InvoiceStatus.PartiallyPaid)]
    [InlineData(99_99, 31, InvoiceStatus.PartiallyPaid)]
    [InlineData(100_00, 31, InvoiceStatus.Paid)]
    [InlineData(100_01, 0, InvoiceStatus.Paid)]
    public void The_status_is_seen_from_amounts_and_dates(long paid, int daysLater, InvoiceStatus status)
    {
        var invoice = Make.Issued(Make.Euros(100_00), Due);
        invoice.Settle(Make.Euros(paid));

        Assert.Equal(status, invoice.StatusOn(Make.Day.AddDays(daysLater)));
    }

    [Fact]
    public void A_partly_paid_invoice_can_be_overdue_and_a_paid_one_cannot()
    {
        var invoice = Make.Issued(Make.Euros(100_00), Due);
        invoice.Settle(Make.Euros(40_00));
        Assert.False(invoice.IsOverdueOn(Due));
        Assert.True(invoice.IsOverdueOn(Due.AddDays(1)));

        invoice.Settle(Make.Euros(60_00));

        Assert.False(invoice.IsOverdueOn(Due.AddDays(1)));
    }

    [Fact]
    public void An_invoice_without_a_due_date_is_never_overdue() =>
        Assert.False(Make.Issued(Make.Euros(1_00)).IsOverdueOn(DateOnly.MaxValue));

    [Fact]
    public void A_draft_is_a_draft_however_late_it_is() =>
        Assert.Equal(InvoiceStatus.Draft, Make.Draft(Make.Euros(1_00), Make.Day).StatusOn(DateOnly.MaxValue));

    [Fact]
    public void Money_taken_back_opens_the_invoice_again()
    {
        var invoice = Make.Issued(Make.Euros(100_00));
        invoice.Settle(Make.Euros(100_00));
        invoice.Settle(Make.Euros(-100_00));

        Assert.Equal((InvoiceStatus.Issued, true), (invoice.StatusOn(Make.Day), invoice.IsPayable));
    }

    [Fact]
    public void Only_what_was_paid_in_all_matters_and_not_in_which_order() =>
        Gen.Long[-50_00, 80_00].Array[0, 10].Sample(parts =>
        {
            var (forwards, backwards) = (Make.Issued(Make.Euros(100_00), Due), Make.Issued(Make.Euros(100_00), Due));
            foreach (var part in parts)
                forwards.Settle(Make.Euros(part));
            foreach (var part in parts.Reverse())
                backwards.Settle(Make.Euros(part));

            Assert.Equal(forwards.StatusOn(Make.Day), backwards.StatusOn(Make.Day));
            Assert.Equal(forwards.Outstanding, backwards.Outstanding);
            Assert.Equal(parts.Sum() >= 100_00, forwards.StatusOn(Make.Day) == InvoiceStatus.Paid);
        });
}
