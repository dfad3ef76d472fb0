using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Banking;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments.Bank;

/// <summary>One line of a bank's statement: what it says, and what it could be.</summary>
public sealed class Line(
    Db db, Current me, RecordLine recording, DecideLine deciding, IStringLocalizer<Words> words) : PageModel
{
    public LineSight Sight { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<BankLine> id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>It pays this invoice.</summary>
    public async Task<IActionResult> OnPostInvoiceAsync(
        Id<BankLine> id, Id<Invoice> invoice, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (await db.DebtsAsync(db.Invoices.Where(i => i.Id == invoice), cancellation) is not [var debt]
            || debt.Outstanding.Currency != Sight.Line.Amount.Currency)
            return Told(id, new("One of these invoices is not there any more. Load the page again."), "");

        var refusal = await recording.RecordAsync(Sight.Line, debt, me.User.Id, sendsReceipt: false, cancellation);
        return Told(id, refusal, "The payment is recorded.");
    }

    public async Task<IActionResult> OnPostPaymentAsync(
        Id<BankLine> id, Id<Payment> payment, CancellationToken cancellation) =>
        await DecidedAsync(id, () => deciding.IsPaymentAsync(id, payment, me.User.Id, cancellation), cancellation);

    public async Task<IActionResult> OnPostPayoutAsync(
        Id<BankLine> id, Id<Payout> payout, CancellationToken cancellation) =>
        await DecidedAsync(id, () => deciding.IsPayoutAsync(id, payout, me.User.Id, cancellation), cancellation);

    public async Task<IActionResult> OnPostSetAsideAsync(Id<BankLine> id, CancellationToken cancellation) =>
        await DecidedAsync(id, () => deciding.SetAsideAsync(id, me.User.Id, cancellation), cancellation);

    public async Task<IActionResult> OnPostReopenAsync(Id<BankLine> id, CancellationToken cancellation) =>
        await DecidedAsync(id, () => deciding.ReopenAsync(id, cancellation), cancellation);

    async Task<IActionResult> DecidedAsync(
        Id<BankLine> id, Func<Task<Refusal?>> decide, CancellationToken cancellation) =>
        await db.BankLines.AnyAsync(l => l.Id == id, cancellation) ? Told(id, await decide(), "Saved.") : NotFound();

    RedirectToPageResult Told(Id<BankLine> id, Refusal? refusal, string notice)
    {
        TempData[refusal is null ? "Notice" : "Problem"] = refusal?.In(words) ?? words[notice].Value;
        return refusal is null ? RedirectToPage("Index") : RedirectToPage("Line", new { id });
    }

    async Task<bool> LoadAsync(Id<BankLine> id, CancellationToken cancellation) =>
        (Sight = (await LineSight.ReadAsync(db, id, cancellation))!) is not null;
}
