using Microsoft.EntityFrameworkCore;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.CreditNotes;
using Tamias.Web.Tests.Sales.Invoices;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Sales;

/// <summary>Documents that are issued for the Greek tax authority somewhere else, and sent and paid here.</summary>
public sealed class FiscalTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    const string NoTaxDocument = "Without a MARK: for your information, not a tax document.";
    const string Mark = "400001234567890";
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
        await ElsewhereAsync(DocumentKind.Invoice);
        var id = await desk.Business.DraftAsync(124_00);
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Issue it there, then write down here what it got.", desk.Visitor.Text,
            StringComparison.Ordinal);

        await WriteAsync(id, "Α-17", Mark, Address);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Issued as Α-17.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"MARK {Mark}", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("MARK written down", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(NoTaxDocument, desk.Visitor.Text, StringComparison.Ordinal);

        var pdf = await desk.PaperAsync(id);
        Assert.Contains("Α-17", pdf, StringComparison.Ordinal);
        Assert.Contains($"MARK {Mark}", pdf, StringComparison.Ordinal);
        using var customer = shared.App.Visitor();
        await customer.OpenAsync(await desk.PayAddressAsync(id));
        Assert.Contains($"MARK {Mark}", customer.Text, StringComparison.Ordinal);
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

        await WriteAsync(issued.Id, null, Mark[..14] + "1", "");
        await customer.OpenAsync(issued.Address);
        Assert.DoesNotContain(NoTaxDocument, customer.Text, StringComparison.Ordinal);
        Assert.Contains($"MARK {Mark[..14]}1", customer.Text, StringComparison.Ordinal);
        Assert.Equal("", (await issued.ReadAsync()).FiscalNumber);
    }

    [Fact]
    public async Task Sellers_elsewhere_say_nothing_of_the_greek_tax_authority()
    {
        await desk.Merchant.WithDbAsync(async db =>
        {
            var organization = await db.Organizations.FirstAsync(o => o.Id == desk.Merchant.OrganizationId);
            organization.Party = organization.Party with { Country = "CY" };
            return await db.SaveChangesAsync();
        });
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
        await ElsewhereAsync(DocumentKind.Invoice);
        var id = await desk.Business.DraftAsync(5_00);
        await WriteAsync(id, number, mark, address);
        Assert.Contains(wrongNumber, desk.Visitor.ErrorBeside("Number of the document there"),
            StringComparison.Ordinal);
        Assert.Contains(wrongMark, desk.Visitor.ErrorBeside("MARK"), StringComparison.Ordinal);
        Assert.Contains(wrongAddress, desk.Visitor.ErrorBeside("Address to look it up"), StringComparison.Ordinal);
        Assert.Equal(address, desk.Visitor.Value("Address to look it up"));
    }

    [Fact]
    public async Task A_number_and_a_mark_belong_to_one_document()
    {
        await ElsewhereAsync(DocumentKind.Invoice);
        var (first, second) = (await desk.Business.DraftAsync(5_00), await desk.Business.DraftAsync(6_00));
        await WriteAsync(first, "Α-1", Mark, "");
        await desk.Visitor.PressAsync("Issue");
        await WriteAsync(second, "Α-2", Mark, "");
        Assert.Contains($"The MARK {Mark} stands on another document.", desk.Visitor.ErrorBeside("MARK"),
            StringComparison.Ordinal);
        await WriteAsync(second, "Α-1", Mark[..14] + "2", "");
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("The number Α-1 is used in this series already.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.True(await desk.Merchant.WithDbAsync(db => db.Invoices.AnyAsync(i => i.Id == second && i.Number == "")));
    }

    [Fact]
    public async Task A_mark_that_two_write_at_once_stands_on_one_document()
    {
        var ids = new List<Id<Invoice>>();
        for (var i = 0; i < 6; i++)
            ids.Add(await desk.Business.DraftAsync(5_00));
        var refusals = await Task.WhenAll(ids.Select(id => shared.App.WithAsync<RecordMark, Refusal?>(
            desk.Merchant.OrganizationId,
            r => r.OnInvoiceAsync(id, new("", Mark, ""), desk.Merchant.UserId, default))));
        Assert.Single(refusals, r => r is null);
        Assert.Equal(1, await desk.Merchant.WithDbAsync(db => db.Invoices.CountAsync(i => i.FiscalMark == Mark)));
    }

    [Fact]
    public async Task Another_organization_may_have_the_same_mark()
    {
        using var other = await Desk.OpenAsync(shared.App);
        foreach (var merchant in new[] { desk, other })
        {
            var id = await merchant.Business.DraftAsync(5_00);
            Assert.Null(await shared.App.WithAsync<RecordMark, Refusal?>(merchant.Merchant.OrganizationId,
                r => r.OnInvoiceAsync(id, new("", Mark, ""), merchant.Merchant.UserId, default)));
        }
    }

    [Fact]
    public async Task A_credit_note_that_is_issued_elsewhere_bears_its_number_and_mark()
    {
        await ElsewhereAsync(DocumentKind.CreditNote);
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
        await ElsewhereAsync(DocumentKind.Invoice);
        for (var i = 0; i < 2; i++)
        {
            var id = await desk.DraftAsync(new InvoiceContent(Currency.Eur, Desk.Today.AddDays(-i))
            {
                Lines = [new("Work", Quantity.One, UnitPrice.Of(new(5_00, Currency.Eur)))],
            });
            await WriteAsync(id, $"Α-{9 - i}", $"40000123456780{i}", "");
            Assert.Null(await desk.IssueAsync(id));
        }

        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));
    }

    Task<int> ElsewhereAsync(DocumentKind kind) => desk.Merchant.WithDbAsync(async db =>
    {
        Assert.Null((await db.NumberSeries.FirstAsync(s => s.Kind == kind)).NumberElsewhere(true));
        return await db.SaveChangesAsync();
    });

    /// <param name="number">Null where it is not asked for.</param>
    async Task WriteAsync(Id<Invoice> id, string? number, string mark, string address)
    {
        await desk.OpenAsync(id, "fiscal");
        if (number is not null)
            desk.Visitor.Fill("Number of the document there", number);
        desk.Visitor.Fill("MARK", mark);
        desk.Visitor.Fill("Address to look it up", address);
        await desk.Visitor.PressAsync("Save");
    }
}
