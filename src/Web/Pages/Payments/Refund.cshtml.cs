using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>Gives money of a payment back: how much and from where, then what exactly will happen, then it
/// happens.</summary>
public sealed class RefundModel(
    Db db, Current me, RequestRefund requesting, Releasing releasing, IStringLocalizer<Words> words)
    : PageModel
{
    [BindProperty]
    public RefundForm Input { get; set; } = new();

    public RefundScope Scope { get; private set; } = null!;

    /// <summary>Why nothing of it can be given back at all; null when something can.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was understood, to be confirmed; null while it is being typed.</summary>
    public RefundWish? Wish { get; private set; }

    /// <summary>Which invoices would be open again, and by how much.</summary>
    public IReadOnlyList<(Invoice Invoice, Money Part)> Opened { get; private set; } = [];

    /// <summary>Invoices that a credit note can still be issued for.</summary>
    public IEnumerable<Invoice> Creditable =>
        Scope.Parts.Select(p => p.Invoice).Where(i => i.OfferCredit(i.Payable) is null);

    /// <summary>What would come out of the customer's credit.</summary>
    public Money OfCredit => Opened.Aggregate(Wish!.Amount, (left, o) => left - o.Part);

    /// <param name="credit">Only what no invoice uses is meant.</param>
    /// <param name="note">The credit note that has just freed it.</param>
    public async Task<IActionResult> OnGetAsync(
        Id<Payment> id, bool credit, Id<CreditNote>? note, [FromServices] Ids ids, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        var meant = credit && Scope.Rest.IsPositive ? Scope.Rest : Scope.Kept;
        Input = new()
        {
            Id = ids.Next<Refund>(), CreditNoteId = note?.ToString(),
            Amount = meant.IsPositive ? meant.ToNumber(CultureInfo.CurrentCulture) : null,
            From = Scope.Rest.IsPositive && (credit || Scope.Parts.Count == 0) ? RefundForm.Credit
                : Scope.Parts.Count == 1 && !Scope.Rest.IsPositive ? Scope.Parts[0].Invoice.Id.ToString() : "",
        };
        return Page();
    }

    /// <summary>Says what will happen, and asks.</summary>
    public async Task<IActionResult> OnPostAsync(Id<Payment> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (Input.Read(Scope, me.User.Id, ModelState, words) is not { } wish)
            return Page();

        ModelState.Refuse(
            "Input.Amount", await Refundable.OfferAsync(db, Scope.Payment, wish, cancellation), words);
        if (ModelState.IsValid)
            await PlanAsync(wish, cancellation);
        return Page();
    }

    /// <summary>Back to the fields, with what was typed.</summary>
    public async Task<IActionResult> OnPostChangeAsync(Id<Payment> id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(Id<Payment> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (await db.Refunds.AsNoTracking().FirstOrDefaultAsync(
            r => r.Id == Input.Id && r.PaymentId == id, cancellation) is { } sentBefore)
            return Done(sentBefore);
        if (Input.Id.IsNone || Input.Read(Scope, me.User.Id, ModelState, words) is not { } wish)
            return Page();

        var answer = await TryAsync(wish, cancellation);
        ModelState.Refuse("Input.Amount", answer.Refusal, words);
        return answer.Refund is { } refund ? Done(refund) : Page();
    }

    async Task<RefundAnswer> TryAsync(RefundWish wish, CancellationToken cancellation)
    {
        try
        {
            return await requesting.GoAsync(wish, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(new("What you were changing has just been changed. Go back, load it again and repeat."));
        }
    }

    RedirectToPageResult Done(Refund refund)
    {
        TempData.Tell(refund, words, byHand: refund.ConnectionId is null);
        return RedirectToPage("Show", new { id = refund.PaymentId });
    }

    async Task PlanAsync(RefundWish wish, CancellationToken cancellation)
    {
        var plan = await releasing.PlanAsync(Scope.Payment, wish.Amount, wish.InvoiceId, cancellation);
        var invoices = Scope.Parts.ToDictionary(p => p.Invoice.Id, p => p.Invoice);
        Opened = [.. plan.Select(p => (invoices[p.InvoiceId], p.Amount))];
        Wish = wish;
    }

    async Task<bool> LoadAsync(Id<Payment> id, CancellationToken cancellation)
    {
        if (await RefundScope.ReadAsync(db, id, cancellation) is not { } scope)
            return false;

        Scope = scope;
        var least = scope.Payment.Amount with { Minor = scope.Payment.Amount.Currency.Step };
        Refusal = await Refundable.OfferAsync(
            db, scope.Payment, Money.Min(least, scope.Kept), byHand: true, cancellation);
        return true;
    }
}
