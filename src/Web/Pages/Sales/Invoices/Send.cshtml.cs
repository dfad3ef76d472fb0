using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Attachments;
using Tamias.Web.Email;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Reminders;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>Composes the mail that takes an invoice to its customer. A draft is issued by sending it.</summary>
public sealed class Send(Db db, Current me, SendInvoice sending, CustomerTexts texts, IStringLocalizer<Words> words)
    : Compose
{
    public Invoice Invoice { get; private set; } = null!;

    public override string Cancel => $"/sales/invoices/show/{Invoice.Id}";

    public override string Button => Invoice.IsDraft ? "Issue and send" : "Send";

    public override string Enclosure => "Attach the invoice as PDF";

    public override string Name => Invoice.IsDraft ? words["Draft"] : Invoice.Number;

    /// <param name="id">Of the invoice.</param>
    /// <param name="reminds">It was sent before, and the customer is to be reminded of it.</param>
    /// <param name="ids">Makes the key of the mail.</param>
    /// <param name="reminders">The words of a reminder.</param>
    /// <param name="clock">Says what is overdue.</param>
    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, bool reminds,
        [FromServices] Ids ids, [FromServices] ReminderTexts reminders, [FromServices] TimeProvider clock)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Invoice.IsVoid)
            return Back("Problem", words["A void invoice is not sent."]);

        var payable = (await Payable.GatewaysAsync(db, Invoice, HttpContext.RequestAborted)).Count > 0;
        using var speech = Speech.In(Customer.Language);
        var seller = Invoice.IsDraft ? me.Organization.Party.Name : Invoice.Seller.Name;
        Prefill(ids.NextToken(), reminds && Invoice.IsPayable
            ? reminders.Usual(Invoice, payable, me.Organization.Today(clock.GetUtcNow()))
            : texts.Invoice(Invoice, seller, payable));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id)
    {
        if (!await LoadAsync(id))
            return NotFound();

        Input.Check(ModelState, words);
        if (!ModelState.IsValid)
            return Page();
        if (await TrySendAsync(id, Input.Wish(me.User.Id)) is { } refusal)
        {
            ModelState.Refuse("", refusal, words);
            return await LoadAsync(id) ? Page() : NotFound();
        }

        return Back("Notice", words["The invoice is on its way to {0}.", Input.People]);
    }

    async Task<Refusal?> TrySendAsync(Id<Invoice> id, SendWish wish)
    {
        try
        {
            return await sending.SendAsync(id, wish, HttpContext.RequestAborted);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }

    async Task<bool> LoadAsync(Id<Invoice> id)
    {
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id);
        if (invoice is null)
            return false;

        (Invoice, Customer) = (invoice, await db.Customers.AsNoTracking().FirstAsync(c => c.Id == invoice.CustomerId));
        var files = await db.ShownAttachmentsOfAsync(new SalesDocument(invoice), HttpContext.RequestAborted);
        Files = [.. files.Select(a => a.Name)];
        return true;
    }

    LocalRedirectResult Back(string kind, string message)
    {
        TempData[kind] = message;
        return LocalRedirect(Cancel);
    }
}
