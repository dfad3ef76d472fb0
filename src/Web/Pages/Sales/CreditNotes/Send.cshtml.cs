using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Email;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.CreditNotes;

/// <summary>Composes the mail that takes a credit note to its customer.</summary>
public sealed class Send(
    Db db, Current me, SendCreditNote sending, CustomerTexts texts, IStringLocalizer<Words> words) : Compose
{
    public CreditNote Note { get; private set; } = null!;

    public override string Name => Note.Number;

    public override string Cancel => $"/sales/credit-notes/show/{Note.Id}";

    public override string Button => "Send";

    public override string Enclosure => "Attach the credit note as PDF";

    public async Task<IActionResult> OnGetAsync(Id<CreditNote> id, [FromServices] Ids ids)
    {
        if (!await LoadAsync(id))
            return NotFound();

        var invoice = await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == Note.InvoiceId);
        using var speech = Speech.In(Customer.Language);
        Prefill(ids.NextToken(), texts.CreditNote(Note, invoice));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<CreditNote> id)
    {
        if (!await LoadAsync(id))
            return NotFound();

        Input.Check(ModelState, words);
        if (!ModelState.IsValid)
            return Page();

        await sending.SendAsync(Note, Input.Wish(me.User.Id), HttpContext.RequestAborted);
        TempData["Notice"] = words["The credit note is on its way to {0}.", Input.People].Value;
        return LocalRedirect(Cancel);
    }

    async Task<bool> LoadAsync(Id<CreditNote> id)
    {
        if (await db.CreditNotes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id) is not { } note)
            return false;

        (Note, Customer) = (note, await db.Customers.AsNoTracking().FirstAsync(c => c.Id == note.CustomerId));
        return true;
    }
}
