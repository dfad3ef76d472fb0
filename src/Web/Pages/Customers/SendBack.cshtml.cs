using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Pages.Payments;
using Tamias.Web.People;
using Tamias.Web.Transfers;

namespace Tamias.Web.Pages.Customers;

/// <summary>Sends back what waits of a customer's transfers.</summary>
public sealed class SendBackModel(Db db, Current me, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public SendBackForm Input { get; set; } = new();

    public TransferAccount Account { get; private set; } = null!;

    public Customer Customer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        Id<TransferAccount> id, [FromServices] Ids ids, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        Input = new()
        {
            Id = ids.Next<TransferReturn>(), Amount = Account.Waiting.ToNumber(CultureInfo.CurrentCulture),
            Email = Customer.Emails.FirstOrDefault(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Id<TransferAccount> id, [FromServices] ReturnTransfer returning, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (Input.Read(Account, me.User.Id, ModelState, words) is not { } wish)
            return Page();

        var answer = await returning.GoAsync(wish, cancellation);
        ModelState.Refuse("Input.Amount", answer.Refusal, words);
        if (answer.Return is not { } back)
            return Page();

        TempData.Tell(back, words);
        return RedirectToPage("Show", new { id = Account.CustomerId });
    }

    async Task<bool> LoadAsync(Id<TransferAccount> id, CancellationToken cancellation)
    {
        if (await db.TransferAccounts.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancellation)
            is not { } account)
            return false;

        (Account, Customer) =
            (account, await db.Customers.AsNoTracking().FirstAsync(c => c.Id == account.CustomerId, cancellation));
        return true;
    }
}
