namespace Tamias.Core.Tests;

public sealed class DraftTests
{
    [Fact]
    public void A_new_draft_speaks_the_customers_language_and_currency()
    {
        var customer = Make.Customer(Currency.Of("USD"));
        customer.Language = "en";

        var invoice = new Invoice(default, Make.Owner, customer, Make.Now);

        Assert.Equal(("en", "USD"), (invoice.Language, invoice.Currency.Code));
        Assert.All([invoice.Net, invoice.Total, invoice.Payable, invoice.Paid, invoice.Outstanding],
            amount => Assert.Equal(new Money(0, Currency.Of("USD")), amount));
        Assert.True(invoice.IsDraft && !invoice.IsPayable);
    }

    [Fact]
    public void Writing_replaces_what_was_written_and_reckons_anew()
    {
        var invoice = Make.Draft(Make.Euros(100_00));
        var lines = new[] { Line(10_00), Line(5_00) };

        invoice.Write(new(Currency.Eur, Make.Day) { Lines = lines, WithholdingRate = new(2000), Notes = "Thanks" });

        Assert.Equal([1, 2], invoice.Lines.Select(l => l.Position));
        Assert.Equal((15_00, 18_60, 15_60), (invoice.Net.Minor, invoice.Total.Minor, invoice.Payable.Minor));
        Assert.Equal(invoice.Totals.Payable, invoice.Payable);
        Assert.Equal("Thanks", invoice.Notes);
    }

    [Fact]
    public void A_draft_can_be_given_to_another_customer()
    {
        var (invoice, other) = (Make.Draft(Make.Euros(1)), Make.Customer());

        invoice.Address(other);

        Assert.Equal(other.Id, invoice.CustomerId);
    }

    [Fact]
    public void An_issued_invoice_is_neither_rewritten_nor_readdressed()
    {
        var invoice = Make.Issued(Make.Euros(100_00));

        Assert.Throws<InvalidOperationException>(() => invoice.Write(new(Currency.Eur, Make.Day)));
        Assert.Throws<InvalidOperationException>(() => invoice.Address(Make.Customer()));
        Assert.Equal(100_00, invoice.Payable.Minor);
    }

    static InvoiceLine Line(long cents) =>
        new("Work", Quantity.One, UnitPrice.Of(Make.Euros(cents))) { VatRate = new(2400), VatName = "VAT 24%" };
}
