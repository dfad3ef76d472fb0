using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.LateFees;

namespace Tamias.Web.Pages.Settings.LateFees;

/// <summary>A page on which a rule is written, with what it would charge.</summary>
public abstract class LateFeePage(IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public LateFeeForm Input { get; set; } = new();

    /// <summary>Empty while the rule cannot be read.</summary>
    public string Example { get; private set; } = "";

    protected IStringLocalizer<Words> T => words;

    /// <summary>Shows the page with what the rule as it is written would charge.</summary>
    protected PageResult Show(LateFeeRule? rule)
    {
        Example = rule is null ? "" : LateFeeWords.Example(words, rule);
        return Page();
    }
}
