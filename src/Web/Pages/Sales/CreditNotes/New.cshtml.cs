using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.CreditNotes;

/// <summary>A credit note for an invoice: all that is left of it unless somebody writes less, and what will happen said
/// before it does.</summary>
[RequestFormLimits(ValueCountLimit = 10 * InvoiceContent.MostLines)]
public sealed class New(Db db, Current me, Ids ids, CreditSight sight, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public CreditForm Input { get; set; } = new();

    /// <summary>The payment that is given back when the credit note has freed it.</summary>
    [BindProperty(SupportsGet = true)]
    public Id<Payment>? Refund { get; set; }

    public Invoice Invoice => sight.Invoice;

    public CreditSight Sight => sight;

    public CreditSum Sum { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (!await sight.LoadAsync(id, cancellation))
            return NotFound();
        if (Invoice.OfferCredit(Invoice.Payable) is { } refusal)
        {
            TempData["Problem"] = refusal.In(words);
            return RedirectToPage("/Sales/Invoices/Show", new { id });
        }

        Input = CreditForm.Whole(sight.Creditable, ids.Next<CreditNote>());
        Reckon(null);
        return Page();
    }

    /// <summary>The part of the page with the sums.</summary>
    public async Task<IActionResult> OnPostTotalsAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (!await sight.LoadAsync(id, cancellation))
            return NotFound();

        Reckon(null);
        return Partial("_Sum", this);
    }

    /// <summary>The same for who has no scripts: the whole page, with what was typed.</summary>
    public async Task<IActionResult> OnPostReckonAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (Input.Id.IsNone || !await sight.LoadAsync(id, cancellation))
            return NotFound();

        Reckon(new Beside(ModelState, words));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Id<Invoice> id, [FromServices] IssueCreditNote issuing, CancellationToken cancellation)
    {
        if (Input.Id.IsNone || !await sight.LoadAsync(id, cancellation))
            return NotFound();
        if (await db.CreditNotes.AnyAsync(n => n.Id == Input.Id && n.InvoiceId == id, cancellation))
            return await IssuedAsync(cancellation); // pressed twice; the first press has done it

        if (Refund is not null && !await db.Payments.AnyAsync(p => p.Id == Refund, cancellation))
            ModelState.AddModelError("", words["This payment is not there any more."]);
        var quantities = Reckon(new Beside(ModelState, words));
        var reason = Input.ReasonFor(new(ModelState, words));
        var fiscal = sight.IsElsewhere
            ? Input.Fiscal.Read(new(ModelState, words), "Input.Fiscal.", isNumbered: true,
                needsMark: me.Organization.Party.Country == "GR")
            : FiscalRecord.None;
        if (ModelState.IsValid && Input.Shown != Sum.Shown)
            ModelState.AddModelError("", words["These are the new figures. Look at what will happen, then press again."]);
        if (!ModelState.IsValid)
            return Page();

        var wish = new CreditNoteWish(Input.Id, id, quantities, reason, Input.Seen ?? "")
        {
            UserId = me.User.Id, Fiscal = fiscal!,
        };
        if (await TryAsync(issuing, wish, cancellation) is not { } refusal)
            return await IssuedAsync(cancellation);

        return await AgainAsync(id, refusal, cancellation);
    }

    /// <summary>With the figures of now, so that pressing the button once more decides on these.</summary>
    async Task<IActionResult> AgainAsync(Id<Invoice> id, Refusal refusal, CancellationToken cancellation)
    {
        await sight.LoadAsync(id, cancellation);
        ModelState.Clear();
        Input.Fit(sight.Creditable);
        Reckon(new Beside(ModelState, words));
        ModelState.Refuse("", refusal, words);
        return Page();
    }

    IReadOnlyDictionary<int, Quantity> Reckon(Beside? beside)
    {
        var quantities = Input.Read(sight.Creditable, beside);
        Sum = CreditSum.Of(sight, quantities);
        return quantities;
    }

    static async Task<Refusal?> TryAsync(
        IssueCreditNote issuing, CreditNoteWish wish, CancellationToken cancellation)
    {
        try
        {
            return await issuing.IssueAsync(wish, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Lowering.Changed;
        }
    }

    async Task<IActionResult> IssuedAsync(CancellationToken cancellation)
    {
        TempData["Notice"] = words["The credit note is issued."].Value;
        var payment = await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Refund, cancellation);
        return payment is not null && (await db.RestOfAsync(payment, cancellation)).IsPositive
            ? RedirectToPage("/Payments/Refund", new { id = payment.Id, credit = true, note = Input.Id })
            : RedirectToPage("Show", new { id = Input.Id });
    }
}
