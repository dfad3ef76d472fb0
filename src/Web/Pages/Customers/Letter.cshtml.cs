using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Letters;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Customers;

/// <summary>A letter about all that a customer has overdue, to be printed and posted.</summary>
public sealed class Letter(
    Db db, Current me, TimeProvider clock, ReminderLetterFiles files, IStringLocalizer<Words> words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<Customer> id, CancellationToken cancellation)
    {
        if (await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } customer)
            return NotFound();

        var today = me.Organization.Today(clock.GetUtcNow());
        if (await ReminderLetter.ReadAsync(db, customer, me.Organization, today, cancellation) is { } letter)
        {
            var file = await files.WriteAsync(letter, cancellation);
            return File(file.Content, "application/pdf", file.Name);
        }

        TempData["Problem"] = words["Nothing of this customer's is overdue that they could be reminded of."].Value;
        return RedirectToPage("Show", new { id });
    }
}
