using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Exports;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings;

/// <summary>What an organization can take with it: the journal of a time, and everything.</summary>
public sealed class ExportModel(
    Journal journal, Archive archive, Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>The journal's first day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Its last day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    DateOnly Today => me.Organization.Today(clock.GetUtcNow());

    /// <summary>Proposes the last whole month.</summary>
    public void OnGet()
    {
        var first = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);
        From ??= DayText.Format(first);
        To ??= DayText.Format(first.AddMonths(1).AddDays(-1));
    }

    public IActionResult OnGetJournal()
    {
        var (first, last) = (DayOf(From, nameof(From)), DayOf(To, nameof(To)));
        if (first > last)
            ModelState.AddModelError(nameof(To), words["The last day is before the first."]);
        if (!ModelState.IsValid || first is not { } from || last is not { } to)
            return Page();

        return new SentFile("text/csv", NameOf($"{words["Journal"]}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}", "csv"),
            (stream, cancellation) => journal.WriteAsync(me.Organization, from, to, stream, cancellation));
    }

    public IActionResult OnGetEverything() =>
        new SentFile("application/zip", NameOf($"{me.Organization.Party.Name}-{Today:yyyy-MM-dd}", "zip"),
            (stream, cancellation) => archive.WriteAsync(me.Organization, stream, cancellation));

    static string NameOf(FormattableString name, string ending) =>
        $"{FileNames.Safe(FormattableString.Invariant(name))}.{ending}";

    DateOnly? DayOf(string? text, string field)
    {
        if (DayText.TryParse(text, CultureInfo.CurrentCulture, out var day))
            return day;

        ModelState.AddModelError(field, words["Enter a day between 2000 and 2099."]);
        return null;
    }
}
