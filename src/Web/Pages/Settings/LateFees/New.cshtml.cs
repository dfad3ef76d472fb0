using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.LateFees;

public sealed class New(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : LateFeePage(words)
{
    /// <summary>The new rule's, so that a form sent twice adds one.</summary>
    [BindProperty]
    public Id<LateFeeRule> Key { get; set; }

    public PageResult OnGet([FromServices] Ids ids)
    {
        Key = ids.Next<LateFeeRule>();
        var currency = me.Organization.BaseCurrency;
        var rule = new LateFeeRule(Key, me.Organization.Id, currency, clock.GetUtcNow());
        rule.Sum = currency == Currency.Eur ? new(40_00, currency) : currency.Zero;
        Input = LateFeeForm.Of(rule);
        return Show(rule.Sum.IsPositive ? rule : null);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Written() is not { } rule)
            return Show(null);

        if (!await db.AddOnceAsync(rule, () => db.LateFeeRules.AnyAsync(r => r.Id == Key)))
            return NotFound(); // the key of somebody else's rule

        TempData["Notice"] = T["Saved."].Value;
        return RedirectToPage("Index");
    }

    /// <summary>Shows what it would charge and saves nothing.</summary>
    public PageResult OnPostPreview() => Show(Written());

    LateFeeRule? Written()
    {
        Input.Check(ModelState, T);
        if (!ModelState.IsValid || Key.IsNone)
            return null;

        var rule = new LateFeeRule(Key, me.Organization.Id, me.Organization.BaseCurrency, clock.GetUtcNow());
        Input.WriteTo(rule);
        return rule;
    }
}
