using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Estimates;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>A new draft: first for whom, then the form with what that customer usually gets.</summary>
public sealed class New(Db db, Current me, TimeProvider clock, StartEstimate drafts, IStringLocalizer<Words> words)
    : EstimateEditor(me, clock, words)
{
    /// <summary>Without a customer the page only asks for one.</summary>
    public IReadOnlyList<DraftChoices.Named>? CustomersToChoose { get; private set; }

    public override string FormAddress => Url.Page("/Sales/Estimates/New")!;

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

        Choices = await DraftChoices.LoadAsync(db, DocumentKind.Estimate, null, id);
        Input = Usual(found);
        Estimate.ValidUntil = DayText.Format(Today.AddDays(StartEstimate.UsualDays));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await PrepareAsync() is { } elsewhere)
            return elsewhere;
        if (ReadAll() is not var (content, head))
            return Wrong();
        if (!await drafts.AddOnceAsync(new(Input.Id), CustomerId, content, head, SeriesId))
            return NotFound();

        TempData["Notice"] = T["The draft is saved."].Value;
        return RedirectToPage("Show", new { id = Input.Id });
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        var customer = CustomerId;
        Choices = await DraftChoices.LoadAsync(db, DocumentKind.Estimate, null, customer);
        return Input.Id == default || !await db.Customers.AnyAsync(c => c.Id == customer) ? NotFound() : null;
    }

    Id<Customer> CustomerId =>
        Id<Customer>.TryParse(Input.Customer, CultureInfo.InvariantCulture, out var id) ? id : default;

    DraftForm Usual(Customer customer) => new()
    {
        Id = drafts.NextId().Value,
        Customer = customer.Id.ToString(),
        IssuedOn = DayText.Format(Today),
        Currency = customer.Currency.Code,
        Withholding = Choices.Withholdings.FirstOrDefault(t => t.IsDefault)?.Id.ToString(),
        Lines = [NewLine()],
    };
}
