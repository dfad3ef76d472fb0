namespace Tamias.Web.Exports;

/// <summary>What a page of the ledger is about.</summary>
sealed class JournalSight
{
    Dictionary<Id<Customer>, string> customers = [];
    Dictionary<Id<Invoice>, Invoice> invoices = [];
    Dictionary<Id<Payment>, Payment> payments = [];
    Dictionary<Id<CreditNote>, CreditNote> notes = [];
    Dictionary<Id<Refund>, string> refunds = [];
    Dictionary<Id<Dispute>, string> disputes = [];

    public static async Task<JournalSight> ReadAsync(
        Db db, IReadOnlyCollection<LedgerTransaction> ledger, CancellationToken cancellation)
    {
        var entries = ledger.SelectMany(t => t.Entries).ToList();
        var whose = entries.Select(e => e.CustomerId).OfType<Id<Customer>>().Distinct().ToList();
        var billed = entries.Select(e => e.InvoiceId).OfType<Id<Invoice>>().Distinct().ToList();
        var paid = entries.Select(e => e.PaymentId).OfType<Id<Payment>>().Distinct().ToList();
        var credited = ledger.Select(t => JournalLine.CauseOf<CreditNote>(t, "credit-note"))
            .OfType<Id<CreditNote>>().ToList();
        var back = ledger.Select(t => JournalLine.CauseOf<Refund>(t, "refund", "refund-failed"))
            .OfType<Id<Refund>>().ToList();
        var disputed = ledger.Select(t => JournalLine.CauseOf<Dispute>(t, "dispute")).OfType<Id<Dispute>>().ToList();
        return new()
        {
            customers = await db.Customers.Where(c => whose.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, c => c.Party.Name, cancellation),
            invoices = await db.Invoices.AsNoTracking().IgnoreAutoIncludes().Where(i => billed.Contains(i.Id))
                .ToDictionaryAsync(i => i.Id, cancellation),
            payments = await db.Payments.AsNoTracking().Where(p => paid.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, cancellation),
            notes = await db.CreditNotes.AsNoTracking().IgnoreAutoIncludes().Where(n => credited.Contains(n.Id))
                .ToDictionaryAsync(n => n.Id, cancellation),
            refunds = await db.Refunds.Where(r => back.Contains(r.Id))
                .ToDictionaryAsync(r => r.Id, r => r.StripeId, cancellation),
            disputes = await db.Disputes.Where(d => disputed.Contains(d.Id))
                .ToDictionaryAsync(d => d.Id, d => d.StripeId, cancellation),
        };
    }

    public IEnumerable<JournalLine> LinesOf(LedgerTransaction booked)
    {
        var invoice = booked.Entries.Select(e => e.InvoiceId).FirstOrDefault(i => i is not null);
        var payment = booked.Entries.Select(e => e.PaymentId).FirstOrDefault(p => p is not null);
        return booked.Entries.OrderBy(e => e.Position).Select(entry => new JournalLine(booked, entry)
        {
            Customer = entry.CustomerId is { } customer ? customers.GetValueOrDefault(customer, "") : "",
            Invoice = invoice is { } i ? invoices.GetValueOrDefault(i) : null,
            Payment = payment is { } p ? payments.GetValueOrDefault(p) : null,
            Note = JournalLine.CauseOf<CreditNote>(booked, "credit-note") is { } n ? notes.GetValueOrDefault(n) : null,
            ReturnId = ReturnOf(booked),
        });
    }

    string ReturnOf(LedgerTransaction booked)
    {
        if (JournalLine.CauseOf<Refund>(booked, "refund", "refund-failed") is { } refund)
            return refunds.GetValueOrDefault(refund, "");
        return JournalLine.CauseOf<Dispute>(booked, "dispute") is { } dispute
            ? disputes.GetValueOrDefault(dispute, "") : "";
    }
}
