using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>A new draft: first for whom, then the form with what that customer usually gets.</summary>
public sealed class New(Db db, Current me, TimeProvider clock, StartDraft drafts, IStringLocalizer<Words> words)
    : Editor(me, clock, words)
{
    /// <summary>Without a customer the page only asks for one.</summary>
    public IReadOnlyList<DraftChoices.Named>? CustomersToChoose { get; private set; }

    public override string Head => "_Head";

    public override string NotesHint => "Your private notes are written on the invoice's own page.";

    public override string FormAddress => Url.Page("/Sales/Invoices/New")!;

    public async Task<IActionResult> OnGetAsync(Id<Customer>? customer)
    {
        if (customer is not { } id)
        {
            CustomersToChoose = await DraftChoices.CustomersAsync(db, null);
            return Page();
        }

        var found = await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id);
        if (found is null)
            return NotFound();

        Choices = await DraftChoices.LoadAsync(db, DocumentKind.Invoice, null, id);
        Input = Usual(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await PrepareAsync() is { } elsewhere)
            return elsewhere;
        if (Read() is not { } content)
            return Wrong();

        if (!await SaveAsync(content))
            return NotFound();

        TempData["Notice"] = T["The draft is saved."].Value;
        return RedirectToPage("Show", new { id = InvoiceId });
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        var customer = CustomerId;
        Choices = await DraftChoices.LoadAsync(db, DocumentKind.Invoice, null, customer);
        return InvoiceId.IsNone || !await db.Customers.AnyAsync(c => c.Id == customer) ? NotFound() : null;
    }

    Id<Invoice> InvoiceId => new(Input.Id);

    Id<Customer> CustomerId =>
        Id<Customer>.TryParse(Input.Customer, CultureInfo.InvariantCulture, out var id) ? id : default;

    DraftForm Usual(Customer customer) => new()
    {
        Id = drafts.NextId().Value,
        Customer = customer.Id.ToString(),
        IssuedOn = DayText.Format(Today),
        DueOn = customer.DueDays is { } days ? DayText.Format(Today.AddDays(days)) : null,
        Currency = customer.Currency.Code,
        Withholding = Choices.Withholdings.FirstOrDefault(t => t.IsDefault)?.Id.ToString(),
        Terms = Me.Organization.DefaultTerms,
        Notes = Me.Organization.DefaultNotes,
        Lines = [NewLine()],
    };

    /// <summary>False when the key is that of somebody else's invoice.</summary>
    async Task<bool> SaveAsync(InvoiceContent content)
    {
        try
        {
            await db.InTransactionAsync(() => AddOnceAsync(content));
            return true;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            return await db.Invoices.AnyAsync(i => i.Id == InvoiceId);
        }
    }

    async Task AddOnceAsync(InvoiceContent content)
    {
        if (await db.Invoices.AnyAsync(i => i.Id == InvoiceId))
            return;

        var customer = await db.Customers.FirstAsync(c => c.Id == CustomerId);
        var invoice = await drafts.AddAsync(InvoiceId, customer, content, Me.User.Id);
        invoice.SeriesId = SeriesId;
    }
}
