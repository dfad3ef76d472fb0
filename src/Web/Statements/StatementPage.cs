using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Documents;
using Tamias.Web.Forms;

namespace Tamias.Web.Statements;

/// <summary>One customer's statement for a time, on the screen and as files; each page says whose it is and who
/// reads it.</summary>
public abstract class StatementPage(
    CustomerStatements statements, StatementFiles files, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>The first day; empty for a year.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The last day; empty for all there is.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public StatementFacts Facts { get; private set; } = null!;

    public StatementText Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();

        Text = new StatementWording(Facts, words, PathOf).Text();
        (From, To) = (From ?? DayText.Format(Facts.Statement.From), To ?? DayText.Format(Facts.Statement.To));
        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Download(files.Pdf(Facts, PaperLanguage)) : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? files.Csv(Facts) : NotFound();

    /// <summary>The address of this page as a file, for the same days.</summary>
    public string FilePath(string handler) =>
        $"?handler={handler}&from={Uri.EscapeDataString(From ?? "")}&to={Uri.EscapeDataString(To ?? "")}";

    FileContentResult Download(PdfFile file) => File(file.Content, "application/pdf", file.Name);

    /// <summary>Null when there is no such customer for this reader.</summary>
    protected abstract Task<(Customer, Organization)?> FindAsync(CancellationToken cancellation);

    protected abstract string PathOf(StatementMove move);

    /// <summary>"el" or "en": of the paper.</summary>
    protected abstract string PaperLanguage { get; }

    async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not var (customer, organization))
            return false;

        var (from, to) = (DayOf(From, nameof(From)), DayOf(To, nameof(To)));
        if (from > to)
        {
            ModelState.AddModelError(nameof(To), words["The last day is before the first."]);
            (from, to) = (null, null);
        }

        Facts = await statements.ReadAsync(customer, organization, from, to, cancellation);
        return true;
    }

    DateOnly? DayOf(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DayText.TryParse(text, CultureInfo.CurrentCulture, out var day))
            return day;

        ModelState.AddModelError(field, words["Enter a day between 2000 and 2099."]);
        return null;
    }
}
