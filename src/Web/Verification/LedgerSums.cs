namespace Tamias.Web.Verification;

/// <summary>An organization's ledger added up in the ways that pages show it; nothing stored beside the ledger is
/// used.</summary>
/// <param name="Owed">Minor units that each invoice still waits for.</param>
/// <param name="Paid">Minor units that payments have settled of each.</param>
/// <param name="Billed">Minor units of each after credit notes.</param>
/// <param name="WrittenOff">Minor units of each that nobody asks for.</param>
/// <param name="Received">Minor units that each payment brought, before anything went back.</param>
public sealed record LedgerSums(
    IReadOnlyDictionary<Id<Invoice>, long> Owed, IReadOnlyDictionary<Id<Invoice>, long> Paid,
    IReadOnlyDictionary<Id<Invoice>, long> Billed, IReadOnlyDictionary<Id<Invoice>, long> WrittenOff,
    IReadOnlyDictionary<Id<Payment>, long> Received)
{
    public static async Task<LedgerSums> OfAsync(Db db, CancellationToken cancellation)
    {
        var entries = db.Ledger.AsNoTracking().SelectMany(t => t.Entries);
        var receivable = entries.Where(e => e.Account == LedgerAccount.Receivable);
        var received = await db.Ledger.AsNoTracking().Where(t => t.Cause.StartsWith("payment:"))
            .SelectMany(t => t.Entries).Where(e => e.Account == LedgerAccount.Received && e.PaymentId != null)
            .GroupBy(e => e.PaymentId!.Value).Select(g => new { g.Key, Sum = g.Sum(e => e.Amount.Minor) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);
        return new(
            await ByInvoiceAsync(receivable, 1, cancellation),
            await ByInvoiceAsync(receivable.Where(e => e.PaymentId != null), -1, cancellation),
            await ByInvoiceAsync(entries.Where(e => e.Account == LedgerAccount.Billed), -1, cancellation),
            await ByInvoiceAsync(entries.Where(e => e.Account == LedgerAccount.WrittenOff), 1, cancellation),
            received);
    }

    /// <summary>What the customer still has to pay of it.</summary>
    public Money OwedOf(Invoice invoice) => new(Owed.GetValueOrDefault(invoice.Id), invoice.Currency);

    /// <summary>Where it stands by the ledger, its dates, and the document's own lines.</summary>
    public InvoiceStatus StatusOf(Invoice invoice, DateOnly today) => invoice switch
    {
        { IsVoid: true } => InvoiceStatus.Void,
        { IsDraft: true } => InvoiceStatus.Draft,
        _ when Owed.GetValueOrDefault(invoice.Id) <= 0 => IsCreditedAway(invoice)
            ? InvoiceStatus.Credited
            : InvoiceStatus.Paid,
        _ when Paid.GetValueOrDefault(invoice.Id) > 0 => InvoiceStatus.PartiallyPaid,
        _ when LateOf(invoice, today).IsPositive => InvoiceStatus.Overdue,
        _ => InvoiceStatus.Issued,
    };

    /// <summary>What of it should have been paid before that day.</summary>
    public Money LateOf(Invoice invoice, DateOnly today)
    {
        var owed = OwedOf(invoice);
        var paid = new Money(Paid.GetValueOrDefault(invoice.Id), invoice.Currency);
        return invoice.Instalments.Count == 0
            ? invoice.DueOn < today ? owed : invoice.Currency.Zero
            : invoice.Instalments.Where(i => i.DueOn < today)
                .Aggregate(invoice.Currency.Zero, (sum, i) => sum + i.LeftOf(owed + paid, paid));
    }

    /// <summary>When what comes next of it is due.</summary>
    public DateOnly? NextDueOf(Invoice invoice)
    {
        var (owed, paid) = (OwedOf(invoice), new Money(Paid.GetValueOrDefault(invoice.Id), invoice.Currency));
        return invoice.NextDueFor(owed + paid, paid);
    }

    bool IsCreditedAway(Invoice invoice)
    {
        var billed = Billed.GetValueOrDefault(invoice.Id);
        return billed < invoice.Totals.Payable.Minor && billed <= WrittenOff.GetValueOrDefault(invoice.Id);
    }

    static async Task<Dictionary<Id<Invoice>, long>> ByInvoiceAsync(
        IQueryable<LedgerEntry> entries, int sign, CancellationToken cancellation) =>
        await entries.Where(e => e.InvoiceId != null).GroupBy(e => e.InvoiceId!.Value)
            .Select(g => new { g.Key, Sum = g.Sum(e => e.Amount.Minor) })
            .ToDictionaryAsync(g => g.Key, g => sign * g.Sum, cancellation);
}
