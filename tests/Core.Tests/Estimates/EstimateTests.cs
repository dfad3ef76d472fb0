namespace Tamias.Core.Tests.Estimates;

public sealed class EstimateTests
{
    static readonly EstimateReply Yes = new(EstimateAnswer.Accepted, "Go ahead") { Name = "Eleni" };
    static readonly EstimateReply No = new(EstimateAnswer.Declined, "Too late") { Name = "Eleni" };

    [Fact]
    public void An_issued_one_has_its_number_and_both_parties_and_is_not_rewritten()
    {
        var estimate = Issued();

        Assert.Equal(("EST-0001", 1), (estimate.Number, estimate.Sequence));
        Assert.Equal(("Seller", "Buyer", "1234"), (estimate.Seller.Name, estimate.Buyer.Name, estimate.LogoHash));
        Assert.Throws<InvalidOperationException>(() => estimate.Write(
            new(Currency.Eur, Make.Day), new(EstimateHeading.Proforma, null)));
        Assert.Throws<InvalidOperationException>(() => estimate.Address(Make.Customer()));
    }

    [Fact]
    public void Its_sums_are_those_of_an_invoice_with_the_same_content()
    {
        var content = new InvoiceContent(Currency.Eur, Make.Day)
        {
            WithholdingRate = new(2000), WithholdingName = "Withholding",
            Lines =
            [
                new("Work", new(25_000), UnitPrice.Of(Make.Euros(99_99))) { VatRate = new(2400), VatName = "VAT" },
            ],
        };
        var estimate = New();
        estimate.Write(content, new(EstimateHeading.Estimate, null));
        var invoice = new Invoice(new(Guid.NewGuid()), Make.Owner, Make.Customer(), Make.Now);
        invoice.Write(content);

        Assert.Equal((Make.Euros(249_98), Make.Euros(309_98), Make.Euros(259_98)),
            (estimate.Net, estimate.Total, estimate.Payable));
        Assert.Equal((invoice.Net, invoice.Total, invoice.Payable), (estimate.Net, estimate.Total, estimate.Payable));
    }

    [Fact]
    public void Without_lines_or_with_an_end_before_its_date_it_is_not_issued()
    {
        var empty = New();
        empty.Write(new(Currency.Eur, Make.Day), new(EstimateHeading.Estimate, null));
        Assert.Equal("Add at least one line before issuing.", empty.OfferIssue(Series())?.Sentence);
        Assert.Equal("It cannot end before the date of the estimate.",
            Draft(Make.Day.AddDays(-1)).OfferIssue(Series())?.Sentence);
        Assert.Equal("This estimate has been issued already.", Issued().OfferIssue(Series())?.Sentence);
        Assert.Null(Draft(Make.Day).OfferIssue(Series()));
    }

    [Fact]
    public void One_answer_stands_until_it_is_taken_back()
    {
        var estimate = Issued();
        Assert.Null(estimate.OfferAnswer(Yes, Make.Day, isInvoiced: false));
        Assert.True(estimate.Hear(Yes, Make.Now));
        Assert.Null(estimate.OfferAnswer(Yes with { Name = "Nikos" }, Make.Day, isInvoiced: false));
        Assert.False(estimate.Hear(Yes with { Name = "Nikos" }, Make.Now.AddDays(1)));
        Assert.Equal(("Eleni", "Go ahead", Make.Now), (estimate.AnsweredBy, estimate.Comment, estimate.AnsweredAt));
        Assert.NotNull(estimate.OfferAnswer(No, Make.Day, isInvoiced: false));

        Assert.Null(estimate.OfferReopen(isInvoiced: false));
        Assert.True(estimate.Reopen());
        Assert.Equal((EstimateAnswer.None, "", "", null),
            (estimate.Answer, estimate.AnsweredBy, estimate.Comment, estimate.AnsweredAt));
        Assert.Null(estimate.OfferAnswer(No, Make.Day, isInvoiced: false));
    }

    [Fact]
    public void After_its_last_day_the_customer_cannot_accept_and_the_merchant_can()
    {
        var estimate = Issued(Make.Day.AddDays(3));
        var (last, after) = (Make.Day.AddDays(3), Make.Day.AddDays(4));
        Assert.Null(estimate.OfferAnswer(Yes, last, isInvoiced: false));
        Assert.Equal("It could be accepted until 27 November 2026. Nothing has been accepted.",
            estimate.OfferAnswer(Yes, after, isInvoiced: false)?.ToString());
        Assert.Null(estimate.OfferAnswer(No, after, isInvoiced: false));
        Assert.Null(estimate.OfferAnswer(Yes with { UserId = Guid.NewGuid() }, after, isInvoiced: false));
    }

    [Fact]
    public void An_invoice_ends_the_answering()
    {
        var estimate = Issued();
        Assert.NotNull(estimate.OfferAnswer(Yes, Make.Day, isInvoiced: true));
        estimate.Hear(Yes, Make.Now);
        Assert.NotNull(estimate.OfferReopen(isInvoiced: true));
    }

    [Fact]
    public void Of_a_draft_and_of_a_declined_one_no_invoice_is_made()
    {
        Assert.NotNull(Draft().OfferInvoice());
        var estimate = Issued(Make.Day);
        Assert.Null(estimate.OfferInvoice());
        estimate.Hear(No, Make.Now);
        Assert.NotNull(estimate.OfferInvoice());
        estimate.Reopen();
        estimate.Hear(Yes, Make.Now);
        Assert.Null(estimate.OfferInvoice());
    }

    [Theory]
    [InlineData(EstimateAnswer.None, 0, false, EstimateStatus.Issued)]
    [InlineData(EstimateAnswer.None, 1, false, EstimateStatus.Expired)]
    [InlineData(EstimateAnswer.Accepted, 1, false, EstimateStatus.Accepted)]
    [InlineData(EstimateAnswer.Declined, 1, false, EstimateStatus.Declined)]
    [InlineData(EstimateAnswer.Accepted, 0, true, EstimateStatus.Invoiced)]
    [InlineData(EstimateAnswer.None, 1, true, EstimateStatus.Invoiced)]
    public void Its_status_is_seen_from_answer_day_and_invoice(
        EstimateAnswer answer, int daysAfter, bool isInvoiced, EstimateStatus status)
    {
        var estimate = Issued(Make.Day);
        if (answer != EstimateAnswer.None)
            estimate.Hear(new(answer, ""), Make.Now);
        Assert.Equal(status, estimate.StatusOn(Make.Day.AddDays(daysAfter), isInvoiced));
        Assert.Equal(EstimateStatus.Draft, Draft().StatusOn(Make.Day, isInvoiced: false));
    }

    static NumberSeries Series() => new(new(Guid.NewGuid()), Make.Owner, DocumentKind.Estimate, "EST-");

    static Estimate New() => new(new(Guid.NewGuid()), Make.Owner, Make.Customer(), Make.Now);

    static Estimate Draft(DateOnly? last = null)
    {
        var estimate = New();
        var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(Make.Euros(100_00)));
        estimate.Write(new(Currency.Eur, Make.Day) { Lines = [line] }, new(EstimateHeading.Estimate, last));
        return estimate;
    }

    static Estimate Issued(DateOnly? last = null)
    {
        var estimate = Draft(last);
        estimate.Issue(Series(), Make.Organization(), Make.Customer(), Make.Now);
        return estimate;
    }
}
