using System.Globalization;
using Tamias.Web.Documents;
using Tamias.Web.Email;

namespace Tamias.Web.Receipts;

/// <summary>A receipt as a file.</summary>
public sealed class ReceiptFiles(Db db, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <param name="language">"el" or "en".</param>
    public async Task<PdfFile> WriteAsync(Receipt receipt, string language, CancellationToken cancellation)
    {
        var logo = await PaperLogo.ReadAsync(db, receipt.Organization.LogoHash, cancellation);
        using var speech = Speech.In(language);
        var text = new ReceiptWording(receipt, words).Text();
        var file = new ReceiptPdf(text, logo, receipt.Organization.Look).Save(clock.GetUtcNow());
        return new(file, PdfFile.NameOf(string.Create(
            CultureInfo.InvariantCulture, $"{text.Title}-{receipt.Payment.ReceivedOn:yyyy-MM-dd}")));
    }
}
