using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.Messages;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales;

/// <summary>What the customer of an issued document asked, and the answers. A draft has no customer's page
/// yet.</summary>
public abstract class Talk(Db db, Current me, Ids ids, WriteMessage writing, IStringLocalizer<Words> words) : PageModel
{
    public SalesDocument About { get; private set; } = null!;

    /// <summary>The first one first.</summary>
    public IReadOnlyList<Message> All { get; private set; } = [];

    /// <summary>Who of the merchant's side wrote.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The customer can be told by mail.</summary>
    public bool HasAddress { get; private set; }

    [BindProperty]
    public MessageForm Input { get; set; } = new();

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) => me.Organization.Local(at);

    protected Db Db => db;

    /// <param name="document">Null when there is none that is issued.</param>
    protected async Task<IActionResult> ShowAsync(IWritten? document)
    {
        Input.Token = ids.NextToken();
        return await LoadAsync(document) ? Page() : NotFound();
    }

    /// <param name="document">Null when there is none that is issued.</param>
    protected async Task<IActionResult> SendAsync(IWritten? document)
    {
        if (!await LoadAsync(document))
            return NotFound();
        if (Input.Check(ModelState, words) is not { } wish)
            return Page();
        var refusal = await writing.AnswerAsync(About, wish.Token, wish.Text, me.User.Id, HttpContext.RequestAborted);
        if (refusal is not null)
        {
            ModelState.Refuse("Input.Text", refusal, words);
            return Page();
        }

        TempData["Notice"] = words["The message is sent."].Value;
        return LocalRedirect(About.MessagesPage);
    }

    async Task<bool> LoadAsync(IWritten? document)
    {
        if (document is null)
            return false;

        var cancellation = HttpContext.RequestAborted;
        About = new(document);
        All = await db.MessagesAboutAsync(About, cancellation);
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == document.CustomerId, cancellation);
        HasAddress = customer.Emails.Any();
        var writers = All.Select(m => m.UserId).OfType<Guid>().Distinct().ToList();
        People = await db.Users.Where(u => writers.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        return true;
    }
}
