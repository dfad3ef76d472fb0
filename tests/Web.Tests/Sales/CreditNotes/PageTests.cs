using System.Net;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales.CreditNotes;

/// <summary>Where a credit note is seen: list, paper, PDF, the invoice, the customer's page.</summary>
public sealed class PageTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task The_list_teaches_then_finds_by_number_customer_and_invoice()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.Visitor.OpenAsync("/");
        await desk.Visitor.PressAsync("Credit notes");
        Assert.Contains("It is written from the invoice", desk.Visitor.Text, StringComparison.Ordinal);
        var first = await desk.CreditAllAsync(await desk.IssuedAsync(10_00));
        var second = await desk.CreditAllAsync(await desk.IssuedAsync(20_00));

        foreach (var (sought, found) in new (string, CreditNote[])[]
        {
            ("", [second, first]), ("CN-0001", [first]), ("inv-0002", [second]), ("custom", [second, first]),
            ("nobody", []),
        })
        {
            await desk.Visitor.OpenAsync($"/sales/credit-notes?q={sought}");
            Assert.Equal(found.Select(n => n.Number), desk.Visitor.Page.QuerySelectorAll("tbody tr td:first-child a")
                .Select(a => a.TextContent.Trim()));
        }

        Assert.Contains("None found.", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_leafed_through()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        for (var i = 0; i < Pager.Size + 1; i++)
            await desk.CreditAllAsync(await desk.IssuedAsync(10_00));
        await desk.Visitor.OpenAsync("/sales/credit-notes");
        Assert.Equal(Pager.Size, desk.Visitor.Page.QuerySelectorAll("tbody tr").Length);
        await desk.Visitor.PressAsync("Next");
        Assert.Contains("CN-0001", Assert.Single(desk.Visitor.Page.QuerySelectorAll("tbody tr")).TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_says_for_which_invoice_why_and_how_much()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var note = await desk.CreditAllAsync(await desk.ThreeHoursAsync());
        var paper = desk.Visitor.Page.QuerySelector(".doc")!.TextContent;

        foreach (var text in new[]
        {
            "Credit note", note.Number, "For invoice", "INV-0001", "Reason", "Returned", "€414.40", "VAT 24%", "72.00",
            "2.40", "Credited to",
        })
            Assert.Contains(text, paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Outstanding", paper, StringComparison.Ordinal);
        Assert.Contains("Issued by Merchant on", desk.Visitor.Text, StringComparison.Ordinal);
        await IsPdfAsync(desk.Visitor, $"/sales/credit-notes/pdf/{note.Id}", "Credit-note-CN-0001.pdf");
    }

    [Fact]
    public async Task The_invoice_shows_what_was_credited_and_what_is_left()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Credit(1, "0");
        desk.Visitor.Credit(0, "1");
        desk.Visitor.Fill("Reason", "One hour less");
        await desk.Visitor.PressAsync("Reckon");
        await desk.Visitor.PressAsync("Issue the credit note");
        await desk.OpenAsync(id);

        var sums = desk.Visitor.Page.QuerySelector(".doc-sums")!.TextContent;
        foreach (var text in new[] { "Total", "€414.40", "Credited", "-€124.00", "Outstanding", "€290.40" })
            Assert.Contains(text, sums, StringComparison.Ordinal);
        Assert.Contains("One hour less", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Credit note issued", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("CN-0001");
        Assert.StartsWith("/sales/credit-notes/show/", desk.Visitor.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Credited", "Nothing is owed", "Credit-note-CN-0001.pdf")]
    [InlineData("el", "Πιστωμένο", "Δεν οφείλεται τίποτε", "Πιστωτικό-CN-0001.pdf")]
    public async Task The_customer_finds_it_on_the_page_of_their_invoice(
        string language, string state, string owed, string file)
    {
        using var desk = await Desk.OpenAsync(shared.App, language);
        var invoice = await desk.Business.IssueAsync(100_00);
        var other = await desk.Business.IssueAsync(50_00);
        var fields = await FormAsync(desk, invoice.Id, language);
        await desk.Visitor.PostAsync($"/sales/credit-notes/new/{invoice.Id}", fields);
        var note = Assert.Single(await desk.NotesAsync(invoice.Id));
        using var customer = shared.App.Visitor(language);
        await customer.OpenAsync(invoice.Address);

        Assert.Equal("credited", customer.Page.GetElementById("state")!.GetAttribute("data-state"));
        Assert.Contains(state, customer.Text, StringComparison.Ordinal);
        Assert.Contains(owed, customer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("?panel=1", customer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var address = customer.Page.QuerySelector(".notes a")!.GetAttribute("href")!;
        await IsPdfAsync(customer, address, file);
        foreach (var wrong in new[]
        {
            $"{other.Address}/credit-notes/{note.Id}", $"{invoice.Address}x/credit-notes/{note.Id}",
            $"{invoice.Address}/credit-notes/{other.Id}", $"{invoice.Address}/credit-notes/nonsense",
        })
            Assert.Equal(HttpStatusCode.NotFound, (await customer.Http.GetAsync(wrong)).StatusCode);
    }

    static async Task<Dictionary<string, string>> FormAsync(Desk desk, Id<Invoice> id, string language)
    {
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Fill(language == "el" ? "Αιτιολογία" : "Reason", "x");
        return desk.Visitor.Fields(language == "el" ? "Έκδοση πιστωτικού" : "Issue the credit note");
    }

    static async Task IsPdfAsync(Visitor visitor, string address, string name)
    {
        using var answer = await visitor.Http.GetAsync(address);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileNameStar
            ?? answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("%PDF"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..4]);
    }
}
