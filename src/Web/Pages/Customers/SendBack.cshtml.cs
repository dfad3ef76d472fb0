using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Payments;
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

        Tell(back);
        return RedirectToPage("Show", new { id = Account.CustomerId });
    }

    void Tell(TransferReturn back)
    {
        if (back.State is RefundState.Failed or RefundState.Cancelled)
            TempData["Problem"] =
                $"{words["Nothing was sent back."].Value} {RefundWords.Why(back.FailureReason)?.In(words)}".Trim();
        else if (back.State == RefundState.Asked)
            TempData["Notice"] = words["Stripe has not answered yet. The refund is written down and is asked about "
                + "until its fate is known: do not ask for it a second time."].Value;
        else
            TempData["Notice"] = words["{0} is on its way back to the customer.", back.Amount].Value;
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
