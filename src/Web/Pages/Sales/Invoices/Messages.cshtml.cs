using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.Messages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>What the customer of an issued invoice asked, and the answers. A draft has no customer's page
/// yet.</summary>
public sealed class Messages(Db db, Current me, Ids ids, WriteMessage writing, IStringLocalizer<Words> words)
    : PageModel
{
    public Invoice Invoice { get; private set; } = null!;

    /// <summary>The first one first.</summary>
    public IReadOnlyList<Message> All { get; private set; } = [];

    /// <summary>Who of the merchant's side wrote.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The customer can be told by mail.</summary>
    public bool HasAddress { get; private set; }

    [BindProperty]
    public MessageForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        Input.Token = ids.NextToken();
        return await LoadAsync(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (Input.Check(ModelState, words) is not { } wish)
            return Page();
        if (await writing.AnswerAsync(id, wish.Token, wish.Text, me.User.Id, cancellation) is { } refusal)
        {
            ModelState.Refuse("Input.Text", refusal, words);
            return Page();
        }

        TempData["Notice"] = words["The message is sent."].Value;
        return RedirectToPage(new { id });
    }

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) => me.Organization.Local(at);

    async Task<bool> LoadAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        var invoice = await db.Invoices.AsNoTracking()
            .FirstOrDefaultAsync(i => i.Id == id && i.IssuedAt != null, cancellation);
        if (invoice is null)
            return false;

        (Invoice, All) = (invoice, await db.MessagesAboutAsync(id, cancellation));
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        HasAddress = customer.Emails.Any();
        var writers = All.Select(m => m.UserId).OfType<Guid>().Distinct().ToList();
        People = await db.Users.Where(u => writers.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        return true;
    }
}
