using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>A draft is rewritten; what has been issued is only shown.</summary>
public sealed class Edit(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words)
    : Editor(me, clock, words)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Id<Invoice> InvoiceId { get; set; }

    public override string Head => "_Head";

    public override string NotesHint => "Your private notes are written on the invoice's own page.";

    public override string FormAddress => Url.Page("/Sales/Invoices/Edit", new { id = InvoiceId })!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;

        Input = DraftForm.Of(Draft!, CultureInfo.CurrentCulture);
        if (Input.Lines.Count == 0)
            Input.Lines.Add(NewLine());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await PrepareAsync() is { } elsewhere)
            return elsewhere;
        if (Choices.Customers.All(c => c.Id.ToString() != Input.Customer))
            ModelState.AddModelError("Input.Customer", T[Sentences.NotChoice]);
        if (Read() is not { } content)
            return Wrong();

        ModelState.Refuse("", await db.InTransactionAsync(() => RewriteAsync(content)), T);
        if (!ModelState.IsValid)
            return Wrong();

        TempData["Notice"] = T["The draft is saved."].Value;
        return RedirectToPage("Show", new { id = InvoiceId });
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        Draft = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == InvoiceId);
        if (Draft is null)
            return NotFound();
        if (!Draft.IsDraft)
        {
            TempData["Problem"] =
                T["This invoice has been issued and is not changed any more. Make it void, or duplicate it."].Value;
            return RedirectToPage("Show", new { id = InvoiceId });
        }

        Choices = await DraftChoices.LoadAsync(db, DocumentKind.Invoice, Draft);
        return null;
    }

    Invoice? Draft { get; set; }

    async Task<Refusal?> RewriteAsync(InvoiceContent content)
    {
        var invoice = await db.LockInvoiceAsync(InvoiceId);
        if (invoice is not { IsDraft: true } || invoice.Version != Input.Version)
            return new(Sentences.Overtaken);

        var customerId = Id<Customer>.Parse(Input.Customer!, CultureInfo.InvariantCulture);
        invoice.Address(await db.Customers.FirstAsync(c => c.Id == customerId));
        invoice.Write(content with { Lines = [] });
        await db.SaveChangesAsync(); // the old rows make room for new ones in the same places
        invoice.Write(content);
        invoice.SeriesId = SeriesId;
        db.Entry(invoice).Property(i => i.Notes).IsModified = true; // a change of rows alone is a new version too
        return null;
    }
}
