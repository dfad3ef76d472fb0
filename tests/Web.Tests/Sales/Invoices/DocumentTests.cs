using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class DocumentTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    const string Parts = ".doc-sums dt, .doc-sums dd, .doc-taxes td, .doc-lines td, .doc-title h2, "
        + ".doc-number, .doc-mark, .doc-facts dd, .doc-remark p";

    [Theory]
    [InlineData("el", 1)]
    [InlineData("en", 2)]
    public async Task The_pdf_says_what_the_page_says(string language, int seed)
    {
        using var desk = await Desk.OpenAsync(shared.App, language);
        var random = new Random(seed);
        for (var i = 0; i < 30; i++)
        {
            var id = await desk.DraftAsync(RandomInvoice.Content(random));
            if (random.Next(3) > 0)
                Assert.Null(await desk.IssueAsync(id));
            await desk.OpenAsync(id, "preview");
            var pdf = PdfText.Folded(PdfText.Of(await PdfAsync(desk, id)));
            foreach (var part in desk.Visitor.Page.QuerySelectorAll(Parts))
                Assert.Contains(PdfText.Folded(part.TextContent), pdf, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_hundred_lines_fill_numbered_pages_with_repeated_heads()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        var id = await desk.DraftAsync(new InvoiceContent(Currency.Eur, Desk.Today)
        {
            Lines = [.. Enumerable.Range(1, 200)
                .Select(i => new InvoiceLine($"Εργασία {i}", Quantity.One, new(i * 1_000_000L)))],
        });
        Assert.Null(await desk.IssueAsync(id));
        var pages = PdfText.PagesOf(await PdfAsync(desk, id));

        Assert.True(pages.Count > 5);
        for (var i = 0; i < pages.Count - 1; i++)
        {
            Assert.Contains("Περιγραφή", pages[i], StringComparison.Ordinal);
            Assert.Contains($"Σελίδα {i + 1} από {pages.Count}", PdfText.Folded(pages[i]), StringComparison.Ordinal);
        }

        Assert.Contains("20.100,00 €", PdfText.Folded(pages[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_named_after_the_number_in_greek_too()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        await desk.Merchant.WithDbAsync(async db =>
        {
            (await db.NumberSeries.SingleAsync(s => s.Kind == DocumentKind.Invoice)).Prefix = "ΤΠΥ/";
            return await db.SaveChangesAsync();
        });
        var id = await desk.IssuedAsync(1_00);
        using var answer = await desk.Visitor.Http.GetAsync($"/sales/invoices/pdf/{id}", Now);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Τιμολόγιο-ΤΠΥ-0001.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task The_pay_link_and_the_bank_stand_on_it_as_long_as_something_is_owed()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var bank = new Gateway(new(Guid.CreateVersion7()), desk.Merchant.OrganizationId, GatewayKind.BankTransfer)
        {
            TitleEnglish = "Bank transfer", TitleGreek = "Τραπεζική κατάθεση", IsDefault = true,
            Bank = new() { Iban = "GR1601101250000000012300695", Bank = "Ethniki", Beneficiary = "Ergasterion" },
        };
        await desk.Merchant.WithDbAsync(db =>
        {
            db.Add(bank);
            return db.SaveChangesAsync();
        });
        var invoice = await desk.Business.IssueAsync(100_00);
        await desk.OpenAsync(invoice.Id);
        desk.Visitor.Tick("Bank transfer");
        await desk.Visitor.PressAsync("Save");
        var owed = PdfText.Of(await PdfAsync(desk, invoice.Id));
        var joined = string.Concat(owed.Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains(invoice.Permalink, joined, StringComparison.Ordinal);
        Assert.Contains("GR16 0110 1250 0000 0001 2300 695", PdfText.Folded(owed), StringComparison.Ordinal);
        Assert.Contains(RfReference.Of("INV-0001")!.ToString(), PdfText.Folded(owed), StringComparison.Ordinal);

        using var payer = new Payer(shared.App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        var paid = PdfText.Of(await PdfAsync(desk, invoice.Id));
        Assert.DoesNotContain("GR16", paid, StringComparison.Ordinal);
        Assert.DoesNotContain("/pay/", paid, StringComparison.Ordinal);
    }

    static async Task<byte[]> PdfAsync(Desk desk, Id<Invoice> id)
    {
        using var answer = await desk.Visitor.Http.GetAsync($"/sales/invoices/pdf/{id}", Now);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Now);
    }
}
