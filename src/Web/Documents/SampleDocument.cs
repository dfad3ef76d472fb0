using Tamias.Web.Email;

namespace Tamias.Web.Documents;

/// <summary>An invoice with invented lines, for the merchant to see how documents will look. It takes no number and is
/// kept nowhere.</summary>
public sealed class SampleDocument(Db db, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <param name="language">"el" or "en".</param>
    public async Task<byte[]> WriteAsync(
        Organization organization, DocumentLook look, string language, CancellationToken cancellation)
    {
        var logo = await PaperLogo.ReadAsync(db, organization.LogoHash, cancellation);
        using var speech = Speech.In(language);
        var (invoice, customer) = Invent(organization, language);
        var face = new DocumentFace(organization.Party, customer.Party, organization.LogoHash, look);
        var text = new InvoiceWording(invoice, face, words).Text(payLink: null);
        return new PaperPdf(text with { Mark = words["SAMPLE"] }, logo).Save(clock.GetUtcNow());
    }

    (Invoice Invoice, Customer Customer) Invent(Organization organization, string language)
    {
        var now = clock.GetUtcNow();
        var today = organization.Today(now);
        var customer = new Customer(default, organization.Id, new()
        {
            Name = words["A customer of yours"], Street = words["1 Harbour Street"], City = words["Athens"],
            PostalCode = "105 57", Country = organization.Party.Country, TaxId = "999999999",
        })
        {
            Currency = organization.BaseCurrency, Language = language,
        };
        var invoice = new Invoice(default, organization.Id, customer, now);
        invoice.Write(new(organization.BaseCurrency, today)
        {
            DueOn = today.AddDays(30),
            Terms = organization.DefaultTerms,
            Notes = organization.DefaultNotes is { Length: > 0 } notes
                ? notes : words["Thank you for working with us."],
            Lines = [.. Lines()],
        });
        return (invoice, customer);
    }

    IEnumerable<InvoiceLine> Lines()
    {
        yield return Line(words["Design of a website with up to ten pages, in Greek and in English"], 1, 1_450_00);
        yield return Line(words["Photography"], 6, 65_00, words["hours"], discount: 1_000);
        yield return Line(words["Printed books"], 120, 8_40, words["pieces"], vat: 6);
    }

    /// <param name="price">In minor units.</param>
    /// <param name="vat">Percent.</param>
    static InvoiceLine Line(
        string description, int quantity, long price, string unit = "", int vat = 24, int discount = 0) =>
        new(description, new(quantity * Quantity.One.TenThousandths), new(price * 10_000))
        {
            Unit = unit, DiscountRate = new(discount), VatName = $"VAT {vat}%", VatRate = new(vat * 100),
        };
}
