using System.Globalization;
using Tamias.Web.Documents;
using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.Letters;

/// <summary>A letter as a file, in the customer's language.</summary>
public sealed class ReminderLetterFiles(
    Db db, TimeProvider clock, Permalinks permalinks, IStringLocalizer<Words> words)
{
    public async Task<PdfFile> WriteAsync(ReminderLetter letter, CancellationToken cancellation)
    {
        var logo = await PaperLogo.ReadAsync(db, letter.Organization.LogoHash, cancellation);
        using var speech = Speech.In(letter.Customer.Language);
        var text = new ReminderLetterWording(letter, permalinks, words).Text();
        var file = new ReminderLetterPdf(text, logo, letter.Organization.Look).Save(clock.GetUtcNow());
        return new(file, PdfFile.NameOf(string.Create(
            CultureInfo.InvariantCulture, $"{text.Title}-{letter.Customer.Party.Name}-{letter.Day:yyyy-MM-dd}")));
    }
}
