namespace Tamias.Web.Payments;

/// <summary>Whether a payment can be given back now, and the sentences when it cannot.</summary>
static class Refundable
{
    public static Refusal Disputed => new("The payer disputes this payment at their bank. "
        + "What the bank takes back is not refunded as well: wait until the dispute is closed.");

    public static Refusal Unconnected =>
        new("Stripe is not connected any more. Connect the same account again, or give the money back by hand.");

    public static Refusal NoNote => new("This credit note is not there any more. Load the page again.");

    /// <summary>May so much of it be given back? The payment is locked where it matters.</summary>
    public static async Task<Refusal?> OfferAsync(
        Db db, Payment payment, Money amount, bool byHand, CancellationToken cancellation) =>
        payment.OfferRefund(amount, await db.KeptOfAsync(payment, cancellation), !byHand)
            ?? (await IsDisputedAsync(db, payment, cancellation) ? Disputed : null)
            ?? (byHand || await IsConnectedAsync(db, payment, cancellation) ? null : Unconnected);

    /// <summary>The same for a wish, which can be for what no invoice uses alone, or for one invoice.</summary>
    public static async Task<Refusal?> OfferAsync(
        Db db, Payment payment, RefundWish wish, CancellationToken cancellation)
    {
        if (await OfferAsync(db, payment, wish.Amount, wish.ByHand, cancellation) is { } refusal)
            return refusal;
        if (wish.CreditNoteId is { } note && !await IsAboutAsync(db, note, payment, cancellation))
            return NoNote;
        if (wish.OnlyCredit && await db.RestOfAsync(payment, cancellation) is var rest && wish.Amount > rest)
            return new("Only {0} of this payment is left as credit.", rest);
        if (wish.InvoiceId is not { } chosen)
            return null;

        var parts = await db.AllocatedByInvoiceAsync(payment, cancellation);
        return parts.TryGetValue(chosen, out var part) && part.IsPositive
            ? null
            : new("One of these invoices is not there any more. Load the page again.");
    }

    /// <summary>The credit note lowers an invoice that this payment was for.</summary>
    static Task<bool> IsAboutAsync(Db db, Id<CreditNote> note, Payment payment, CancellationToken cancellation) =>
        db.CreditNotes.AnyAsync(
            n => n.Id == note && db.Allocations.Any(a => a.PaymentId == payment.Id && a.InvoiceId == n.InvoiceId),
            cancellation);

    /// <summary>Stripe can be asked in the merchant's name; whether it agrees is for Stripe to say.</summary>
    public static Task<bool> IsConnectedAsync(Db db, Payment payment, CancellationToken cancellation) =>
        db.Connections.AnyAsync(c => c.Id == payment.ConnectionId
            && (c.State == ConnectionState.Connected || c.State == ConnectionState.NeedsAttention), cancellation);

    /// <summary>An inquiry moves no money and Stripe lets its payment be refunded, which often ends it.</summary>
    static Task<bool> IsDisputedAsync(Db db, Payment payment, CancellationToken cancellation) =>
        db.Disputes.AnyAsync(d => d.PaymentId == payment.Id && d.ClosedAt == null
            && !d.Status.StartsWith("warning_"), cancellation);
}
