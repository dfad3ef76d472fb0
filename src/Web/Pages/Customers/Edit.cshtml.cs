using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Customers;

public sealed class Edit(Db db, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<Customer> Id { get; set; }

    [BindProperty]
    public CustomerForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } customer)
            return NotFound();

        Input = CustomerForm.Of(customer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } customer)
            return NotFound();

        Input.Check(ModelState, words);
        if (!ModelState.IsValid)
            return Page();

        Input.WriteTo(customer);
        if (!await db.SaveEditAsync(customer, Input.Version))
        {
            ModelState.AddModelError("", words[Sentences.Overtaken]);
            return Page();
        }

        TempData["Notice"] = words["Saved."].Value;
        return RedirectToPage("Show", new { Id });
    }

    Task<Customer?> FindAsync() => db.Customers.FirstOrDefaultAsync(c => c.Id == Id);
}
