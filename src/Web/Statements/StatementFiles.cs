using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Documents;
using Tamias.Web.Email;

namespace Tamias.Web.Statements;

/// <summary>A statement as a file.</summary>
public sealed class StatementFiles(TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <param name="language">"el" or "en".</param>
    public PdfFile Pdf(StatementFacts facts, string language)
    {
        using var speech = Speech.In(language);
        var text = new StatementWording(facts, words, _ => "").Text();
        return new(new StatementPdf(text, facts.Organization.Look).Save(clock.GetUtcNow()), NameOf(facts, "pdf"));
    }

    /// <summary>In the reader's language and numbers.</summary>
    public FileContentResult Csv(StatementFacts facts) => new(
        new StatementCsv(facts, new(facts, words, _ => ""), words).Write(CultureInfo.CurrentCulture), "text/csv")
    {
        FileDownloadName = NameOf(facts, "csv"),
    };

    string NameOf(StatementFacts facts, string ending)
    {
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{words["Customer statement"]}-{facts.Customer.Party.Name}-{facts.Statement.To:yyyy-MM-dd}");
        return $"{FileNames.Safe(name)}.{ending}";
    }
}
