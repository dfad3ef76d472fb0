using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Forms;
using Tamias.Web.Messages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>What the customer asks about their invoice, and what the merchant answers.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Messages(Db db, PaidInvoice paid, Ids ids, WriteMessage writing, IStringLocalizer<Words> words)
    : PageModel
{
    public Invoice Invoice { get; private set; } = null!;

    /// <summary>Whose time is shown.</summary>
    public Organization Organization { get; private set; } = null!;

    public string Permalink { get; private set; } = "";

    /// <summary>The first one first.</summary>
    public IReadOnlyList<Message> All { get; private set; } = [];

    /// <summary>The page comes after sending.</summary>
    public bool IsSent => Request.Query["sent"] == "1";

    [BindProperty]
    public MessageForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string permalink, CancellationToken cancellation)
    {
        Input.Token = ids.NextToken();
        return await LoadAsync(permalink, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string permalink, CancellationToken cancellation)
    {
        if (!await LoadAsync(permalink, cancellation))
            return NotFound();
        if (Input.Check(ModelState, words) is not { } wish)
            return Page();
        if (await writing.AskAsync(Invoice.Id, wish.Token, wish.Text, cancellation) is { } refusal)
        {
            ModelState.Refuse("Input.Text", refusal, words);
            return Page();
        }

        return LocalRedirect($"/pay/{permalink}/messages?sent=1");
    }

    async Task<bool> LoadAsync(string permalink, CancellationToken cancellation)
    {
        if (await paid.FindAsync(permalink, cancellation) is not { } found)
            return false;

        (Invoice, Permalink, All) = (found, permalink, await db.MessagesAboutAsync(found.Id, cancellation));
        Organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == found.OrganizationId, cancellation);
        return true;
    }
}
