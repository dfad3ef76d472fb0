namespace Tamias.Core.Tests;

public sealed class BookTests
{
    readonly Book book = new(Make.Ids(), Make.Now);
    readonly Invoice invoice = Make.Issued(Make.Euros(100_00));
    readonly Payment payment;

    public BookTests() => payment = new(new(Guid.NewGuid()), Make.Owner, Make.Euros(60_00))
    {
        CustomerId = invoice.CustomerId, Method = PaymentMethod.Cash, ReceivedOn = Make.Day, RecordedAt = Make.Now,
    };

    [Fact]
    public void An_issued_invoice_is_owed_by_its_customer() => Is(book.Issued(invoice), $"issue:{invoice.Id}",
        (LedgerAccount.Receivable, 100_00), (LedgerAccount.Billed, -100_00));

    [Fact]
    public void A_void_invoice_is_the_opposite_of_an_issued_one() => Is(book.Voided(invoice), $"void:{invoice.Id}",
        (LedgerAccount.Billed, 100_00), (LedgerAccount.Receivable, -100_00));

    [Fact]
    public void Money_received_is_the_customers_credit_until_allocated() => Is(
        book.Received(payment), $"payment:{payment.Id}",
        (LedgerAccount.Received, 60_00), (LedgerAccount.CustomerCredit, -60_00));

    [Fact]
    public void Money_taken_back_is_the_opposite_of_money_received() => Is(
        book.Reversed(payment), $"reversal:{payment.Id}",
        (LedgerAccount.CustomerCredit, 60_00), (LedgerAccount.Received, -60_00));

    [Fact]
    public void An_allocation_turns_credit_into_less_owed()
    {
        var allocation = new Allocation(new(Guid.NewGuid()), Make.Owner, Make.Euros(40_00))
        {
            PaymentId = payment.Id, InvoiceId = invoice.Id, At = Make.Now,
        };

        var transaction = book.Allocated(allocation, payment, invoice);

        Is(transaction, $"allocation:{allocation.Id}",
            (LedgerAccount.CustomerCredit, 40_00), (LedgerAccount.Receivable, -40_00));
        Assert.All(transaction.Entries, e => Assert.Equal(payment.Id, e.PaymentId));
        Assert.Equal(invoice.Id, transaction.Entries[1].InvoiceId);
    }

    [Fact]
    public void Every_row_says_whose_it_is()
    {
        Assert.All([book.Issued(invoice), book.Received(payment)], transaction =>
        {
            Assert.Equal((Make.Owner, Make.Now), (transaction.OrganizationId, transaction.At));
            Assert.All(transaction.Entries, e => Assert.Equal(invoice.CustomerId, e.CustomerId));
        });
        Assert.All(book.Issued(invoice).Entries, e => Assert.Equal(invoice.Id, e.InvoiceId));
        Assert.All(book.Received(payment).Entries, e => Assert.Equal(payment.Id, e.PaymentId));
    }

    static void Is(LedgerTransaction transaction, string cause, params (LedgerAccount Account, long Minor)[] rows)
    {
        Assert.Equal(cause, transaction.Cause);
        Assert.Equal(rows, transaction.Entries.Select(e => (e.Account, e.Amount.Minor)));
        Assert.Equal(0, transaction.Entries.Sum(e => e.Amount.Minor));
        Assert.Equal([1, 2], transaction.Entries.Select(e => e.Position));
    }
}
