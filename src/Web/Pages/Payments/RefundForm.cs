using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tamias.Web.Display;
using Tamias.Web.Forms;
using Tamias.Web.Payments;

namespace Tamias.Web.Pages.Payments;

/// <summary>What is to be given back, as typed.</summary>
public sealed class RefundForm
{
    /// <summary>Of <see cref="From"/>: what no invoice uses, and nothing else.</summary>
    public const string Credit = "credit";

    /// <summary>Stripe's words, none first.</summary>
    public static readonly string[] Reasons = ["", "requested_by_customer", "duplicate", "fraudulent"];

    /// <summary>Of the refund to come: the form counts once.</summary>
    public Id<Refund> Id { get; set; }

    public string? Amount { get; set; }

    public string? Reason { get; set; }

    /// <summary>The invoice that is open again, or <see cref="Credit"/>; empty when credit goes first and then the
    /// newest invoice.</summary>
    public string? From { get; set; }

    /// <summary>The credit note that was issued for it; empty without one.</summary>
    public string? CreditNoteId { get; set; }

    /// <summary>The merchant repays it without Stripe.</summary>
    public bool ByHand { get; set; }

    /// <summary>What was meant; null when something is wrong, which then stands beside its field.</summary>
    public RefundWish? Read(RefundScope scope, Guid userId, ModelStateDictionary state, IStringLocalizer words)
    {
        var currency = scope.Payment.Amount.Currency;
        if (!AmountText.TryParse(Amount, CultureInfo.CurrentCulture, currency, out var amount) || !amount.IsPositive)
            state.Refuse("Input.Amount", RecordForm.NoAmount(currency), words);
        if (!Reasons.Contains(Reason ?? ""))
            state.AddModelError("Input.Reason", words[Sentences.NotChoice]);
        Id<Invoice>? invoice = Id<Invoice>.TryParse(From, null, out var chosen) ? chosen : null;
        if (!string.IsNullOrEmpty(From) && From != Credit && scope.Parts.All(p => p.Invoice.Id != invoice))
            state.AddModelError("Input.From", words[Sentences.NotChoice]);
        Id<CreditNote>? note = Id<CreditNote>.TryParse(CreditNoteId, null, out var given) ? given : null;
        if (!string.IsNullOrEmpty(CreditNoteId) && note is null)
            state.Refuse("", Refundable.NoNote, words);
        return !state.IsValid ? null : new(Id, scope.Payment.Id, amount, userId)
        {
            Reason = Reason ?? "", InvoiceId = invoice, OnlyCredit = From == Credit,
            ByHand = ByHand || scope.Payment.IsByHand,
            CreditNoteId = note,
        };
    }

    public static IEnumerable<SelectListItem> ReasonChoices(IStringLocalizer words) =>
        Reasons.Select(r => new SelectListItem(words[RefundWords.Reason(r)], r));

    /// <summary>Where the money can come from: an invoice, or what no invoice uses.</summary>
    public static IEnumerable<SelectListItem> Sources(RefundScope scope, IStringLocalizer words)
    {
        foreach (var (invoice, part) in scope.Parts)
            yield return new(words["Open invoice {0} again ({1} of it)", invoice.Number, part], invoice.Id.ToString());
        if (scope.Rest.IsPositive)
            yield return new(words["From the customer's credit ({0})", scope.Rest], Credit);
        if (scope.Parts.Count + (scope.Rest.IsPositive ? 1 : 0) != 1)
            yield return new(words["From the customer's credit first, then from the newest invoice"], "");
    }
}

/// <summary>The payment that is to be given back, and what can be.</summary>
/// <param name="Kept">All that has not left and is not about to.</param>
/// <param name="Rest">What no invoice uses.</param>
/// <param name="Parts">What each invoice has of it.</param>
public sealed record RefundScope(
    Payment Payment, Money Kept, Money Rest, IReadOnlyList<(Invoice Invoice, Money Part)> Parts)
{
    /// <summary>Null when there is no such payment.</summary>
    public static async Task<RefundScope?> ReadAsync(Db db, Id<Payment> id, CancellationToken cancellation)
    {
        var payment = await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation);
        if (payment is null)
            return null;

        var parts = await db.AllocatedByInvoiceAsync(payment, cancellation);
        var invoices = await db.Invoices.AsNoTracking().Where(i => parts.Keys.Contains(i.Id))
            .OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Sequence).ToListAsync(cancellation);
        return new(
            payment, await db.KeptOfAsync(payment, cancellation), await db.RestOfAsync(payment, cancellation),
            invoices.ConvertAll(i => (i, parts[i.Id])));
    }
}
