using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>Puts a customer's credit to one of their open invoices.</summary>
public sealed class ApplyCreditModel(Db db, Current me, Ids ids, ApplyCredit applying, IStringLocalizer<Words> words)
    : PageModel
{
    /// <summary>Of the allocation to come: the form counts once.</summary>
    [BindProperty]
    public Id<Allocation> Allocation { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    public Invoice Invoice { get; private set; } = null!;

    public Money Credit { get; private set; }

    public bool IsPossible => Invoice.IsPayable && Credit.IsPositive;

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        Allocation = ids.Next<Allocation>();
        if (IsPossible)
            Amount = Money.Min(Credit, Invoice.Outstanding).ToNumber(CultureInfo.CurrentCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (!AmountText.TryParse(Amount, CultureInfo.CurrentCulture, Invoice.Currency, out var amount)
            || !amount.IsPositive)
            ModelState.Refuse(nameof(Amount), RecordForm.NoAmount(Invoice.Currency), words);
        else
            ModelState.Refuse(nameof(Amount), await TryAsync(amount, cancellation), words);
        if (!ModelState.IsValid)
            return Page();

        TempData["Notice"] = words["The credit is used for invoice {0}.", Invoice.Number].Value;
        return RedirectToPage("/Sales/Invoices/Show", new { id });
    }

    async Task<Refusal?> TryAsync(Money amount, CancellationToken cancellation)
    {
        try
        {
            return await applying.ApplyAsync(
                new(Allocation, new(Invoice.CustomerId, [new(Invoice.Id, amount)]), me.User.Id), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }

    async Task<bool> LoadAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellation);
        if (invoice is null || invoice.IsDraft)
            return false;

        Invoice = invoice;
        Credit = (await db.CreditOfAsync(invoice.CustomerId))
            .Find(c => c.Currency == invoice.Currency) is { IsPositive: true } credit
            ? credit
            : invoice.Currency.Zero;
        return true;
    }
}
