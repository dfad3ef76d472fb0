using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Email;
using Tamias.Web.Payments;
using Tamias.Web.Reminders;

namespace Tamias.Web.Pages.Settings.Reminders;

/// <summary>A page on which a rule is written, with how it will read.</summary>
public abstract class RulePage(Db db, ReminderTexts texts) : PageModel
{
    /// <summary>Said where two rules would remind on the same day.</summary>
    protected const string Taken = "Another reminder goes out on this day already.";

    [BindProperty]
    public ReminderForm Input { get; set; } = new();

    /// <summary>The invoice that stands in the examples; null while none has been issued with a due date.</summary>
    public Invoice? Example { get; private set; }

    public IReadOnlyList<ReminderExample> Examples { get; private set; } = [];

    /// <summary>Shows the rule as it would read about the newest invoice.</summary>
    protected async Task<PageResult> ShowAsync(ReminderRule rule)
    {
        Example = await db.Invoices.AsNoTracking().Where(i => i.IssuedAt != null && i.DueOn != null)
            .OrderByDescending(i => i.VoidedAt == null && i.Payable.Minor > i.Paid.Minor)
            .ThenByDescending(i => i.Id).FirstOrDefaultAsync();
        if (Example is { DueOn: { } due } invoice)
        {
            var payable = (await Payable.GatewaysAsync(db, invoice, HttpContext.RequestAborted)).Count > 0;
            Examples = [In("el"), In("en")];

            ReminderExample In(string language)
            {
                using var speech = Speech.In(language);
                return new(language, texts.Of(rule, invoice, payable, due.AddDays(rule.Days)));
            }
        }

        return Page();
    }
}

/// <param name="Language">"el" or "en".</param>
/// <param name="Text">How it would read.</param>
public sealed record ReminderExample(string Language, MailText Text);
