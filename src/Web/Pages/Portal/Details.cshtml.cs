using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.Portal;

namespace Tamias.Web.Pages.Portal;

/// <summary>The customer's own name and address: what they change holds from the next document on, and the merchant is
/// told.</summary>
public sealed class Details(Db db, PortalVisit visit, OwnDetails own, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public DetailsForm Input { get; set; } = new();

    public string Seller => visit.Organization.Party.Name;

    public void OnGet() => Input = DetailsForm.Of(visit.Customer);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Countries.IsKnown(Input.Country))
            ModelState.AddModelError("Input.Country", words[Sentences.NotChoice]);
        var wished = Input.Over(visit.Customer.Party);
        if (wished.Name.Length == 0 && ModelState.IsValid)
            ModelState.AddModelError("Input.Name", words[Sentences.Missing]);
        if (!ModelState.IsValid)
            return Page();

        var customer = await db.Customers.FirstAsync(c => c.Id == visit.Customer.Id, cancellation);
        await own.ChangeAsync(customer, wished, cancellation);
        if (!await db.SaveEditAsync(customer, Input.Version))
        {
            ModelState.AddModelError("", words[Sentences.Overtaken]);
            return Page();
        }

        TempData["PortalNotice"] = words["Saved."].Value;
        return RedirectToPage();
    }
}
