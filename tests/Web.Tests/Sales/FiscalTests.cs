using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.CreditNotes;
using Tamias.Web.Tests.Sales.Invoices;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Sales;

/// <summary>Documents that are issued for the Greek tax authority somewhere else, and sent and paid here.</summary>
public sealed class FiscalTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    const string NoTaxDocument = "Without a MARK: for your information, not a tax document.";
    const string Address = "https://mydatapi.aade.gr/myDATA/TimologioQR/QRInfo?q=abc%2b1";

    Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_invoice_of_a_series_issued_elsewhere_waits_for_number_and_mark_and_then_bears_them()
    {
        await desk.ElsewhereAsync(DocumentKind.Invoice);
        var id = await desk.Business.DraftAsync(124_00);
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Issue it there, then write down here what it got.", desk.Visitor.Text,
            StringComparison.Ordinal);

        await desk.WriteMarkAsync(id, "Α-17", FiscalDesk.Mark, Address);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Issued as Α-17.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"MARK {FiscalDesk.Mark}", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("MARK written down", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(NoTaxDocument, desk.Visitor.Text, StringComparison.Ordinal);

        var pdf = await desk.PaperAsync(id);
        Assert.Contains("Α-17", pdf, StringComparison.Ordinal);
        Assert.Contains($"MARK {FiscalDesk.Mark}", pdf, StringComparison.Ordinal);
        using var customer = shared.App.Visitor();
        await customer.OpenAsync(await desk.PayAddressAsync(id));
        Assert.Contains($"MARK {FiscalDesk.Mark}", customer.Text, StringComparison.Ordinal);
        Assert.Contains(customer.Page.QuerySelectorAll("a"), a => a.GetAttribute("href") == Address);
        await customer.PressAsync("Pay");
    }

    [Fact]
    public async Task A_greek_sellers_own_document_says_that_it_is_none_for_taxes_until_it_has_a_mark()
    {
        var issued = await desk.Business.IssueAsync(50_00);
        using var customer = shared.App.Visitor();
        await customer.OpenAsync(issued.Address);
        Assert.Contains(NoTaxDocument, customer.Text, StringComparison.Ordinal);
        Assert.Contains(NoTaxDocument, await desk.PaperAsync(issued.Id), StringComparison.Ordinal);

        await desk.WriteMarkAsync(issued.Id, null, FiscalDesk.Mark[..14] + "1");
        await customer.OpenAsync(issued.Address);
        Assert.DoesNotContain(NoTaxDocument, customer.Text, StringComparison.Ordinal);
        Assert.Contains($"MARK {FiscalDesk.Mark[..14]}1", customer.Text, StringComparison.Ordinal);
        Assert.Equal("", (await issued.ReadAsync()).FiscalNumber);
    }

    [Fact]
    public async Task In_another_country_the_number_that_it_got_elsewhere_is_enough()
    {
        await MoveAsync("CY");
        await desk.ElsewhereAsync(DocumentKind.Invoice);
        var id = await desk.Business.DraftAsync(5_00);
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Write down the number");
        desk.Visitor.Fill("Number of the document there", "2026/5");
        await desk.Visitor.PressAsync("Save");
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Issued as 2026/5.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARK", await desk.PaperAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sellers_elsewhere_say_nothing_of_the_greek_tax_authority()
    {
        await MoveAsync("CY");
        var issued = await desk.Business.IssueAsync(50_00);
        await desk.OpenAsync(issued.Id);
        Assert.DoesNotContain("MARK", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "4000", "http://example.gr", "Write the number", "Enter the 15 digits", "beginning with https://")]
    [InlineData("Α-1", "40000123456789x", "", "", "Enter the 15 digits", "")]
    [InlineData("Α-1", "", "javascript:alert(1)", "", "Enter the 15 digits", "beginning with https://")]
    public async Task What_cannot_be_right_is_said_beside_its_field_and_nothing_is_lost(
        string number, string mark, string address, string wrongNumber, string wrongMark, string wrongAddress)
    {
        await desk.ElsewhereAsync(DocumentKind.Invoice);
        var id = await desk.Business.DraftAsync(5_00);
        await desk.WriteMarkAsync(id, number, mark, address);
        Assert.Contains(wrongNumber, desk.Visitor.ErrorBeside("Number of the document there"),
            StringComparison.Ordinal);
        Assert.Contains(wrongMark, desk.Visitor.ErrorBeside("MARK"), StringComparison.Ordinal);
        Assert.Contains(wrongAddress, desk.Visitor.ErrorBeside("Address to look it up"), StringComparison.Ordinal);
        Assert.Equal(address, desk.Visitor.Value("Address to look it up"));
    }

    [Fact]
    public async Task A_credit_note_that_is_issued_elsewhere_bears_its_number_and_mark()
    {
        await desk.ElsewhereAsync(DocumentKind.CreditNote);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Fill("Reason", "Returned");
        await desk.Visitor.PressAsync("Issue the credit note");
        Assert.Contains("Write the number", desk.Visitor.ErrorBeside("Number of the document there"),
            StringComparison.Ordinal);
        desk.Visitor.Fill("Number of the document there", "Π-3");
        desk.Visitor.Fill("MARK", "400 001 234 567 899");
        await desk.Visitor.PressAsync("Issue the credit note");
        var note = Assert.Single(await desk.NotesAsync(id));
        Assert.Equal(("Π-3", "400001234567899"), (note.Number, note.FiscalMark));
        Assert.Contains("MARK 400001234567899", desk.Visitor.Text, StringComparison.Ordinal);

        await desk.Visitor.PressAsync("Change the MARK");
        desk.Visitor.Fill("MARK", "400001234567898");
        await desk.Visitor.PressAsync("Save");
        Assert.Contains("MARK 400001234567898", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.OpenAsync(id);
        Assert.Contains("MARK written down", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_says_where_its_documents_are_issued_until_one_is()
    {
        await desk.Visitor.OpenAsync("/settings/numbering");
        Assert.Contains("Tamias does not send documents to the Greek tax authority.", desk.Visitor.Text,
            StringComparison.Ordinal);
        await desk.Visitor.PressAsync("New series");
        desk.Visitor.Fill("Prefix", "timologio");
        desk.Visitor.Tick("Its documents are issued elsewhere");
        await desk.Visitor.PressAsync("Save");
        Assert.Contains("timologio Issued elsewhere", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Business.IssueAsync(5_00); // of the usual series
        await desk.Visitor.OpenAsync("/settings/numbering");
        await desk.Visitor.PressAsync("INV-0002");
        desk.Visitor.Tick("Its documents are issued elsewhere");
        await desk.Visitor.PressAsync("Save");
        Assert.Contains("Open a new series for others.",
            desk.Visitor.ErrorBeside("Its documents are issued elsewhere"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_finds_nothing_where_dates_run_backwards_elsewhere()
    {
        await desk.ElsewhereAsync(DocumentKind.Invoice);
        for (var i = 0; i < 2; i++)
        {
            var id = await desk.DraftAsync(new InvoiceContent(Currency.Eur, Desk.Today.AddDays(-i))
            {
                Lines = [new("Work", Quantity.One, UnitPrice.Of(new(5_00, Currency.Eur)))],
            });
            await desk.WriteMarkAsync(id, $"Α-{9 - i}", $"40000123456780{i}");
            Assert.Null(await desk.IssueAsync(id));
        }

        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));
    }

    Task<int> MoveAsync(string country) => desk.Merchant.WithDbAsync(async db =>
    {
        var organization = await db.Organizations.FirstAsync(o => o.Id == desk.Merchant.OrganizationId);
        organization.Party = organization.Party with { Country = country };
        return await db.SaveChangesAsync();
    });
}
