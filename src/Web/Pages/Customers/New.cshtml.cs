using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Customers;

public sealed class New(Db db, Current me, Ids ids, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public CustomerForm Input { get; set; } = new();

    /// <summary>The new customer's, so that a form sent twice adds one.</summary>
    [BindProperty]
    public Id<Customer> Key { get; set; }

    public void OnGet()
    {
        Key = ids.Next<Customer>();
        Input = CustomerForm.Of(new(Key, me.Organization.Id, new() { Country = me.Organization.Party.Country })
        {
            Language = me.Organization.Language,
            Currency = me.Organization.BaseCurrency,
        });
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Input.Check(ModelState, words);
        if (!ModelState.IsValid || Key.IsNone)
            return Page();

        var customer = new Customer(Key, me.Organization.Id, new());
        Input.WriteTo(customer);
        if (!await db.AddOnceAsync(customer, () => db.Customers.AnyAsync(c => c.Id == Key)))
            return NotFound();

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Show", new { id = Key });
    }
}
