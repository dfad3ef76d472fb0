using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Forms;
using Tamias.Web.Messages;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Pay;

/// <summary>What the customer asks about a document, and what the merchant answers; on the document's own
/// address.</summary>
public abstract class Talk(Db db, Ids ids, WriteMessage writing, IStringLocalizer<Words> words) : PageModel
{
    public SalesDocument About { get; private set; } = null!;

    /// <summary>Whose time is shown.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The first one first.</summary>
    public IReadOnlyList<Message> All { get; private set; } = [];

    /// <summary>The page comes after sending.</summary>
    public bool IsSent => Request.Query["sent"] == "1";

    /// <summary>The customer's page of the document.</summary>
    public abstract string DocumentPath { get; }

    [BindProperty]
    public MessageForm Input { get; set; } = new();

    /// <param name="document">Null when there is none at this address.</param>
    protected async Task<IActionResult> ShowAsync(IWritten? document)
    {
        Input.Token = ids.NextToken();
        return await LoadAsync(document) ? Page() : NotFound();
    }

    /// <param name="document">Null when there is none at this address.</param>
    protected async Task<IActionResult> SendAsync(IWritten? document)
    {
        if (!await LoadAsync(document))
            return NotFound();
        if (Input.Check(ModelState, words) is not { } wish)
            return Page();
        if (await writing.AskAsync(About, wish.Token, wish.Text, HttpContext.RequestAborted) is { } refusal)
        {
            ModelState.Refuse("Input.Text", refusal, words);
            return Page();
        }

        return LocalRedirect($"{DocumentPath}/messages?sent=1");
    }

    async Task<bool> LoadAsync(IWritten? document)
    {
        if (document is null)
            return false;

        About = new(document);
        All = await db.MessagesAboutAsync(About, HttpContext.RequestAborted);
        Organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == document.OrganizationId);
        return true;
    }
}
