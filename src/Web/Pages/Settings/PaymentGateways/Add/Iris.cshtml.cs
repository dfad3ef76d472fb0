using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.PaymentGateways.Add;

/// <summary>IRIS as a way to pay: by what the merchant is found there.</summary>
public sealed class Iris(Db db, Ids ids, Current me, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public GatewayForm Input { get; set; } = new();

    [BindProperty]
    public IrisForm Payee { get; set; } = new();

    public async Task OnGetAsync()
    {
        Input = new()
        {
            Id = ids.Next<Gateway>(), TitleGreek = "Πληρωμή με IRIS", TitleEnglish = "Payment by IRIS",
            IsDefault = await db.WantsDefaultAsync(),
        };
        Payee = new() { Beneficiary = me.Organization.Party.Name, Alias = me.Organization.Party.TaxId };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var gateway = new Gateway(Input.Id, me.Organization.Id, GatewayKind.Iris);
        if (!Payee.WriteTo(gateway, ModelState, words))
            return Page();
        if (Input.Id.IsNone)
            return BadRequest();

        Input.Write(gateway);
        if (await db.AddOnceAsync(gateway) is null)
            return NotFound();

        TempData["Notice"] = words["Saved. If your bank gave you a code, put its picture here."].Value;
        return RedirectToPage("/Settings/PaymentGateways/Edit", new { id = Input.Id });
    }
}
