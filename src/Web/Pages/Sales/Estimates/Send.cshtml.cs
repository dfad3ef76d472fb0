using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Attachments;
using Tamias.Web.Email;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Estimates;

/// <summary>Composes the mail that takes an estimate to its customer. A draft is issued by sending it.</summary>
public sealed class Send(Db db, Current me, SendEstimate sending, EstimateTexts texts, IStringLocalizer<Words> words)
    : Compose
{
    public Estimate Estimate { get; private set; } = null!;

    public override string Cancel => $"/sales/estimates/show/{Estimate.Id}";

    public override string Button => Estimate.IsDraft ? "Issue and send" : "Send";

    public override string Enclosure => "Attach the estimate as PDF";

    public override string LeadsTo => "Below it stands a button that leads to the estimate.";

    public override string Name => Estimate.IsDraft ? words["Draft"] : Estimate.Number;

    public async Task<IActionResult> OnGetAsync(Id<Estimate> id, [FromServices] Ids ids)
    {
        if (!await LoadAsync(id))
            return NotFound();

        using var speech = Speech.In(Customer.Language);
        var seller = Estimate.IsDraft ? me.Organization.Party.Name : Estimate.Seller.Name;
        Prefill(ids.NextToken(), texts.ToCustomer(Estimate, seller));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Estimate> id)
    {
        if (!await LoadAsync(id))
            return NotFound();

        Input.Check(ModelState, words);
        if (!ModelState.IsValid)
            return Page();
        if (await sending.SendAsync(id, Input.Wish(me.User.Id), HttpContext.RequestAborted) is { } refusal)
        {
            ModelState.Refuse("", refusal, words);
            return await LoadAsync(id) ? Page() : NotFound();
        }

        TempData["Notice"] = words["The estimate is on its way to {0}.", Input.People].Value;
        return LocalRedirect(Cancel);
    }

    async Task<bool> LoadAsync(Id<Estimate> id)
    {
        var estimate = await db.Estimates.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id);
        if (estimate is null)
            return false;

        (Estimate, Customer) =
            (estimate, await db.Customers.AsNoTracking().FirstAsync(c => c.Id == estimate.CustomerId));
        var files = await db.ShownAttachmentsOfAsync(new SalesDocument(estimate), HttpContext.RequestAborted);
        Files = [.. files.Select(a => a.Name)];
        return true;
    }
}
