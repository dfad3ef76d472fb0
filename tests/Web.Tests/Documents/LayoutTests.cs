using Tamias.Web.Documents;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Documents;

/// <summary>Whatever layout and paper are chosen, a document says the same and can be read.</summary>
public sealed class LayoutTests(SharedApp shared) : IClassFixture<SharedApp>
{
    const int Documents = 500;

    static readonly DocumentLook[] All =
    [
        .. from layout in Enum.GetValues<DocumentLayout>()
        from paper in Enum.GetValues<PaperSize>()
        select new DocumentLook { Layout = layout, Paper = paper },
    ];

    [Theory]
    [InlineData("el", 11)]
    [InlineData("en", 12)]
    public async Task Every_sum_of_a_document_stands_on_paper_in_every_layout(string language, int seed)
    {
        var business = await Business.OpenAsync(shared.App, language);
        var random = new Random(seed);
        for (var i = 0; i < Documents / 2; i++)
        {
            var look = All[i % All.Length] with
            {
                NumbersLines = random.Next(2) > 0, ShowsUnits = random.Next(2) > 0, ShowsLineTax = random.Next(2) > 0,
            };
            var text = await TextAsync(business, RandomInvoice.Content(random), look, language);
            var pdf = PdfText.Folded(PdfText.Of(Draw(text)));
            foreach (var sum in text.Sums)
                Assert.Contains($"{sum.Label} {PdfText.Folded(sum.Amount)}", pdf, StringComparison.Ordinal);
            foreach (var cell in text.Taxes.Rows.Concat(text.Lines.Rows).SelectMany(r => r))
                Assert.Contains(PdfText.Folded(cell), pdf, StringComparison.Ordinal);
        }
    }

    public static TheoryData<DocumentLayout, PaperSize, string> Looks => new(
        All.Select((l, i) => new TheoryDataRow<DocumentLayout, PaperSize, string>(
            l.Layout, l.Paper, i % 2 == 0 ? "el" : "en")));

    [Theory, MemberData(nameof(Looks))]
    public async Task Ten_pages_keep_their_heads_and_feet_and_nothing_stands_on_anything(
        DocumentLayout layout, PaperSize paper, string language)
    {
        var business = await Business.OpenAsync(shared.App, language);
        var look = new DocumentLook { Layout = layout, Paper = paper, NumbersLines = true };
        var text = await TextAsync(business, new(Currency.Eur, Desk.Today)
        {
            Notes = string.Join('\n', Enumerable.Repeat("Ευχαριστούμε για τη συνεργασία.", 12)),
            Lines = [.. Enumerable.Range(1, 200).Select(i => new InvoiceLine(
                string.Join(' ', Enumerable.Repeat("Συντήρηση", 1 + i % 14)), Quantity.One, new(i * 1_000_000L)))],
        }, look, language);
        var file = Draw(text);
        var pages = PdfText.PagesOf(file).Select(PdfText.Folded).ToList();

        Assert.InRange(pages.Count, 8, 16);
        for (var i = 0; i < pages.Count; i++)
            Assert.Contains(string.Format(null, text.PageOf, i + 1, pages.Count), pages[i], StringComparison.Ordinal);
        Assert.All(pages.Skip(1), page => Assert.Contains(
            $"{text.Title} {text.Number} · {text.Seller.Name}", page, StringComparison.Ordinal));
        Assert.All(pages.SkipLast(1), page => Assert.Contains(text.Lines.Heads[1], page, StringComparison.Ordinal));
        Assert.Empty(new SeenPdf(file).Collisions());
    }

    static byte[] Draw(DocumentText text) => new PaperPdf(text, logo: null).Save(DateTimeOffset.UnixEpoch);

    /// <summary>Of an issued invoice that is kept nowhere.</summary>
    Task<DocumentText> TextAsync(Business business, InvoiceContent content, DocumentLook look, string language)
    {
        var (organization, at) = (business.Merchant.OrganizationId, DateTimeOffset.UtcNow);
        var seller = new Organization(organization, new() { Name = "Εργαστήριον ΑΕ", City = "Αθήνα" }, Currency.Eur)
        {
            Look = look,
        };
        var invoice = new Invoice(business.Merchant.Ids().Next<Invoice>(), organization, business.Customer, at);
        invoice.Write(content);
        invoice.Issue(
            new(business.Merchant.Ids().Next<NumberSeries>(), organization, DocumentKind.Invoice, "INV-"), seller,
            business.Customer, at);
        return shared.App.WithAsync<DocumentTexts, DocumentText>(
            organization, texts => texts.OfAsync(invoice, language, default));
    }
}
