using Tamias.Pdf.Images;

namespace Tamias.Web.Documents;

/// <summary>A document as a PDF file: for the merchant, the customer's page and the mail that carries it.</summary>
public sealed class DocumentPdf(Db db, DocumentTexts texts, TimeProvider clock)
{
    /// <summary>Writes it in its own language unless another is asked for.</summary>
    /// <param name="language">"el" or "en"; null for the invoice's own.</param>
    public async Task<PdfFile> WriteAsync(Invoice invoice, CancellationToken cancellation, string? language = null) =>
        await WriteAsync(await texts.OfAsync(invoice, language ?? invoice.Language, cancellation),
            await texts.LogoHashAsync(invoice, cancellation), cancellation);

    /// <summary>The same of an estimate.</summary>
    public async Task<PdfFile> WriteAsync(
        Estimate estimate, CancellationToken cancellation, string? language = null) =>
        await WriteAsync(await texts.OfAsync(estimate, language ?? estimate.Language, cancellation),
            await texts.LogoHashAsync(estimate, cancellation), cancellation);

    /// <summary>The same of a credit note.</summary>
    public async Task<PdfFile> WriteAsync(CreditNote note, CancellationToken cancellation, string? language = null) =>
        await WriteAsync(texts.Of(note, language ?? note.Language), note.LogoHash, cancellation);

    async Task<PdfFile> WriteAsync(DocumentText text, string logoHash, CancellationToken cancellation)
    {
        var logo = await PaperLogo.ReadAsync(db, logoHash, cancellation);
        var pictures = new Dictionary<string, Image>(StringComparer.Ordinal);
        foreach (var bank in text.Banks)
            if (await PaperLogo.ReadAsync(db, bank.PictureHash, cancellation) is { } picture)
                pictures[bank.PictureHash] = picture;
        return new(new PaperPdf(text, logo) { Pictures = pictures }.Save(clock.GetUtcNow()), NameOf(text));
    }

    /// <summary>"Invoice-INV-0001.pdf".</summary>
    static string NameOf(DocumentText text) =>
        PdfFile.NameOf(text.Number.Length == 0 ? text.Title : $"{text.Title}-{text.Number}");
}

/// <param name="Name">What the file is called when it is kept.</param>
public sealed record PdfFile(byte[] Content, string Name)
{
    /// <summary>Without what some systems do not allow in a name.</summary>
    public static string NameOf(string title) => FileNames.Safe(title) + ".pdf";
}
