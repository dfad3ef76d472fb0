namespace Tamias.Core.Tests;

public sealed class FiscalRecordTests
{
    const string Mark = "400001234567890";

    static readonly FiscalRecord Given = new("Α-7", Mark, "https://example.gr/q");

    [Theory]
    [InlineData(Mark, true)]
    [InlineData("40000123456789", false)]
    [InlineData("4000012345678901", false)]
    [InlineData("40000123456789x", false)]
    [InlineData("٤٠٠٠٠١٢٣٤٥٦٧٨٩٠", false)]
    [InlineData("", false)]
    public void A_mark_is_15_digits(string text, bool isMark) => Assert.Equal(isMark, FiscalRecord.IsMark(text));

    [Theory]
    [InlineData("https://mydatapi.aade.gr/myDATA/TimologioQR/QRInfo?q=a%2b", true)]
    [InlineData("http://mydatapi.aade.gr/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://user@example.gr/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("example.gr", false)]
    public void An_address_is_https_of_a_host(string text, bool isOne) =>
        Assert.Equal(isOne, FiscalRecord.IsAddress(text));

    [Fact]
    public void A_series_that_is_issued_elsewhere_takes_down_the_numbers_in_any_order()
    {
        var series = Make.Series();
        Assert.Null(series.NumberElsewhere(true));
        Assert.NotNull(series.Offer(Make.Day));
        Assert.Null(series.Offer(Make.Day, Given with { Mark = "" }));
        Assert.NotNull(series.Offer(Make.Day, Given with { Number = "" }));
        Assert.Equal((1, "Α-7"), series.Take(Make.Day, Given));
        Assert.Equal((2, "Α-6"), series.Take(Make.Day.AddDays(-1), Given with { Number = "Α-6" }));
        Assert.NotNull(series.NumberElsewhere(false));
        Assert.Throws<InvalidOperationException>(() => series.Take(Make.Day));
    }

    [Theory]
    [InlineData("GR", true, "", false)]
    [InlineData("GR", true, Mark, true)]
    [InlineData("GR", false, "", true)]
    [InlineData("CY", true, "", true)]
    public void What_is_issued_elsewhere_in_greece_has_a_mark(
        string country, bool isElsewhere, string mark, bool isOffered)
    {
        var series = Make.Series();
        series.NumberElsewhere(isElsewhere);
        Assert.Equal(isOffered, (Given with { Mark = mark }).OfferFor(series, new() { Country = country }) is null);
    }

    [Fact]
    public void Estimates_are_numbered_here()
    {
        var series = new NumberSeries(default, Make.Owner, DocumentKind.Estimate, "E-");
        Assert.NotNull(series.NumberElsewhere(true));
        Assert.False(series.IsElsewhere);
    }

    [Fact]
    public void A_draft_takes_the_number_that_it_got_and_an_issued_invoice_keeps_its_own()
    {
        var (series, draft) = (Make.Series(), Make.Draft(Make.Euros(5_00)));
        series.NumberElsewhere(true);
        Assert.NotNull(draft.OfferIssue(series));
        draft.Record(Given);
        draft.Issue(series, Make.Organization(), Make.Customer(), Make.Now);
        Assert.Equal("Α-7", draft.Number);
        draft.Record(Given with { Number = "Α-8", Mark = "400001234567891" });
        Assert.Equal(("Α-7", "Α-7", "400001234567891"), (draft.Number, draft.FiscalNumber, draft.FiscalMark));
    }

    [Fact]
    public void What_was_written_down_does_not_number_a_series_of_our_own()
    {
        var draft = Make.Draft(Make.Euros(5_00));
        draft.Record(Given);
        draft.Issue(Make.Series(), Make.Organization(), Make.Customer(), Make.Now);
        Assert.Equal("INV-0001", draft.Number);
    }
}
