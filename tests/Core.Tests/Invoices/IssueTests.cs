namespace Tamias.Core.Tests;

public sealed class IssueTests
{
    readonly NumberSeries series = Make.Series();

    [Fact]
    public void Issuing_takes_a_number_and_freezes_both_parties_and_the_look()
    {
        var (invoice, customer) = (Make.Draft(Make.Euros(100_00)), Make.Customer());
        customer.Party = new() { Name = "Buyer of today" };

        invoice.Issue(series, Make.Organization(), customer, Make.Now);

        Assert.Equal((1, "INV-0001", series.Id), (invoice.Sequence, invoice.Number, invoice.SeriesId));
        Assert.Equal(("Seller", "Buyer of today", "1234"), (invoice.Seller.Name, invoice.Buyer.Name, invoice.LogoHash));
        Assert.Equal(Make.Now, invoice.IssuedAt);
        customer.Party = customer.Party with { Name = "Later" };
        Assert.Equal("Buyer of today", invoice.Buyer.Name);
    }

    [Fact]
    public void An_invoice_without_lines_is_not_issued_and_takes_no_number()
    {
        var invoice = new Invoice(default, Make.Owner, Make.Customer(), Make.Now);

        Refused("Add at least one line before issuing.", invoice);
    }

    [Fact]
    public void An_invoice_due_before_its_date_is_not_issued() => Refused(
        "The due date cannot be before the date of the invoice.", Make.Draft(Make.Euros(1_00), Make.Day.AddDays(-1)));

    [Fact]
    public void An_invoice_due_on_its_date_is_issued() =>
        Assert.Null(Make.Draft(Make.Euros(1_00), Make.Day).OfferIssue(series));

    [Fact]
    public void An_issued_invoice_is_not_issued_again()
    {
        var invoice = Make.Issued(Make.Euros(1_00));

        Refused("This invoice has been issued already.", invoice);
        Assert.Equal(1, invoice.Sequence);
    }

    [Fact]
    public void An_invoice_dated_before_the_last_of_its_series_is_not_issued()
    {
        series.Take(Make.Day.AddDays(1));

        Assert.StartsWith("The date cannot be before {0}", Make.Draft(Make.Euros(1_00)).OfferIssue(series)?.Sentence,
            StringComparison.Ordinal);
    }

    void Refused(string sentence, Invoice invoice)
    {
        Assert.Equal(sentence, invoice.OfferIssue(series)?.Sentence);
        Assert.Throws<InvalidOperationException>(
            () => invoice.Issue(series, Make.Organization(), Make.Customer(), Make.Now));
        Assert.Equal(1, series.Next);
    }
}
