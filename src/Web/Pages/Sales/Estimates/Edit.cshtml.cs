using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Estimates;
using Tamias.Web.Forms;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>A draft is rewritten; what has been issued is only shown.</summary>
public sealed class Edit(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words)
    : EstimateEditor(me, clock, words)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Id<Estimate> EstimateId { get; set; }

    public override string FormAddress => Url.Page("/Sales/Estimates/Edit", new { id = EstimateId })!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;

        Input = DraftForm.Of(Draft!.Id.Value, Draft, CultureInfo.CurrentCulture);
        Estimate = EstimateHeadForm.Of(Draft);
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
        if (ReadAll() is not var (content, head))
            return Wrong();

        ModelState.Refuse("", await db.InTransactionAsync(() => RewriteAsync(content, head)), T);
        if (!ModelState.IsValid)
            return Wrong();

        TempData["Notice"] = T["The draft is saved."].Value;
        return RedirectToPage("Show", new { id = EstimateId });
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        Draft = await db.Estimates.AsNoTracking().FirstOrDefaultAsync(e => e.Id == EstimateId);
        if (Draft is null)
            return NotFound();
        if (!Draft.IsDraft)
        {
            TempData["Problem"] = T["This estimate has been issued and is not changed any more. Duplicate it."].Value;
            return RedirectToPage("Show", new { id = EstimateId });
        }

        Choices = await DraftChoices.LoadAsync(db, DocumentKind.Estimate, Draft);
        return null;
    }

    Estimate? Draft { get; set; }

    async Task<Refusal?> RewriteAsync(InvoiceContent content, EstimateHead head)
    {
        var estimate = await db.LockEstimateAsync(EstimateId);
        if (estimate is not { IsDraft: true } || estimate.Version != Input.Version)
            return new(Sentences.Overtaken);

        var customerId = Id<Customer>.Parse(Input.Customer!, CultureInfo.InvariantCulture);
        estimate.Address(await db.Customers.FirstAsync(c => c.Id == customerId));
        estimate.Write(content with { Lines = [] }, head);
        await db.SaveChangesAsync(); // the old rows make room for new ones in the same places
        estimate.Write(content, head);
        estimate.SeriesId = SeriesId;
        db.Entry(estimate).Property(e => e.Notes).IsModified = true; // a change of rows alone is a new version too
        return null;
    }
}
