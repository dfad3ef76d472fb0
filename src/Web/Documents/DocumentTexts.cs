using Tamias.Web.Email;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.Documents;

/// <summary>Finds what belongs to a document and puts it into words.</summary>
public sealed class DocumentTexts(Db db, Permalinks permalinks, IStringLocalizer<Words> words)
{
    /// <param name="language">"el" or "en"; usually the invoice's own.</param>
    public async Task<DocumentText> OfAsync(Invoice invoice, string language, CancellationToken cancellation)
    {
        var face = await FaceAsync(invoice, cancellation);
        var banks = await BanksAsync(invoice, cancellation);
        var isPayable = invoice.IsPayable && (await Payable.GatewaysAsync(db, invoice, cancellation)).Count > 0;
        var link = isPayable ? permalinks.LinkOf(invoice) : null;

        using var speech = Speech.In(language);
        return new InvoiceWording(invoice, face, words).Text(link) with
        {
            LogoPath = LogoPath(invoice.OrganizationId, face.LogoHash),
            Banks = [.. banks.Select(b => BankWording.Of(b, invoice, language, words))],
        };
    }

    /// <param name="language">"el" or "en"; usually the estimate's own.</param>
    public async Task<DocumentText> OfAsync(Estimate estimate, string language, CancellationToken cancellation)
    {
        var face = await FaceAsync(estimate, cancellation);
        using var speech = Speech.In(language);
        var text = new EstimateWording(estimate, face, words).Text();
        return text with { LogoPath = LogoPath(estimate.OrganizationId, face.LogoHash) };
    }

    /// <summary>A credit note has everything in itself.</summary>
    public DocumentText Of(CreditNote note, string language)
    {
        using var speech = Speech.In(language);
        var text = new CreditNoteWording(note, words).Text();
        return text with { LogoPath = LogoPath(note.OrganizationId, note.LogoHash) };
    }

    static string LogoPath(Id<Organization> organization, string hash) =>
        hash.Length == 0 ? "" : LogoPictures.PathOf(organization, hash);

    /// <summary>Which logo it bears; empty without one.</summary>
    public async Task<string> LogoHashAsync(IWritten document, CancellationToken cancellation) =>
        (await FaceAsync(document, cancellation)).LogoHash;

    /// <summary>An issued document keeps those of its day; a draft shows what they are now.</summary>
    async Task<DocumentFace> FaceAsync(IWritten document, CancellationToken cancellation)
    {
        if (!document.IsDraft)
            return new(document.Seller, document.Buyer, document.LogoHash, document.Look);

        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == document.OrganizationId, cancellation);
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == document.CustomerId, cancellation);
        return new(organization.Party, customer.Party, organization.LogoHash, organization.Look);
    }

    async Task<List<Gateway>> BanksAsync(Invoice invoice, CancellationToken cancellation)
    {
        if (invoice.IsVoid || !invoice.Outstanding.IsPositive)
            return [];

        var ticked = invoice.Gateways.Select(g => g.GatewayId).ToList();
        return await db.Gateways.AsNoTracking()
            .Where(g => ticked.Contains(g.Id) && g.Kind != GatewayKind.Stripe && g.ArchivedAt == null)
            .OrderBy(g => g.TitleEnglish).ThenBy(g => g.Id).ToListAsync(cancellation);
    }
}

/// <summary>Whose a document is, to whom it goes, and how it looks.</summary>
sealed record DocumentFace(Party Seller, Party Buyer, string LogoHash, DocumentLook Look);
