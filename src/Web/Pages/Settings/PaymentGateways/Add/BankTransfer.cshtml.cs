using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.PaymentGateways.Add;

/// <summary>A new bank transfer: the account that customers send money to.</summary>
public sealed class BankTransfer(Db db, Ids ids, Current me, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public GatewayForm Input { get; set; } = new();

    [BindProperty]
    public BankForm Bank { get; set; } = new();

    public async Task OnGetAsync()
    {
        Input = new()
        {
            Id = ids.Next<Gateway>(), TitleGreek = "Τραπεζική κατάθεση", TitleEnglish = "Bank transfer",
            IsDefault = await db.WantsDefaultAsync(),
        };
        Bank = new() { Beneficiary = me.Organization.Party.Name };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Bank.Read(ModelState, words) is not { } account)
            return Page();
        if (Input.Id.IsNone)
            return BadRequest();

        var gateway = new Gateway(Input.Id, me.Organization.Id, GatewayKind.BankTransfer) { Bank = account };
        Input.Write(gateway);
        if (await db.AddOnceAsync(gateway) is null)
            return NotFound();

        TempData["Notice"] = words["The bank account was saved."].Value;
        return RedirectToPage("/Settings/PaymentGateways/Index");
    }
}
