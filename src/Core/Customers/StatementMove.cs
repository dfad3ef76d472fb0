namespace Tamias;

/// <summary>One thing that changed what a customer owes or what is kept for them, as the ledger has it.</summary>
/// <param name="Booked">The ledger's transaction.</param>
/// <param name="Change">Positive when more is owed after it; never zero.</param>
public sealed record StatementMove(LedgerTransaction Booked, Money Change)
{
    string[] Cause => Booked.Cause.Split(':');

    public StatementKind Kind => Cause[0] switch
    {
        "issue" => StatementKind.Invoice,
        "void" => StatementKind.InvoiceVoided,
        "credit-note" => StatementKind.CreditNote,
        "payment" or "customer" or "allocation" => StatementKind.Payment,
        "reversal" => StatementKind.PaymentTakenBack,
        "write-off" => StatementKind.WrittenOff,
        "write-off-back" => StatementKind.WriteOffTakenBack,
        "refund" => StatementKind.Refund,
        "refund-failed" => StatementKind.RefundFailed,
        "dispute" when Change.IsPositive => StatementKind.DisputeWithdrawn,
        "dispute" => StatementKind.DisputeReturned,
        _ => StatementKind.Other,
    };

    /// <summary>Null when it is about a payment alone.</summary>
    public Id<Invoice>? InvoiceId => Booked.Entries.Select(e => e.InvoiceId).FirstOrDefault(i => i is not null);

    /// <summary>Null when it is about an invoice alone.</summary>
    public Id<Payment>? PaymentId => Booked.Entries.Select(e => e.PaymentId).FirstOrDefault(p => p is not null);

    /// <summary>Null when it is none.</summary>
    public Id<CreditNote>? CreditNoteId =>
        Kind == StatementKind.CreditNote ? Id<CreditNote>.Parse(Cause[1], null) : null;

    /// <summary>What of the ledger touches a customer's account, in each currency. What moves between an invoice and
    /// their credit changes nothing and is left out.</summary>
    public static IEnumerable<StatementMove> Of(Id<Customer> customer, IEnumerable<LedgerTransaction> ledger) =>
        from booked in ledger
        from own in booked.Entries.Where(e => e.CustomerId == customer && IsTheirs(e.Account))
            .GroupBy(e => e.Amount.Currency)
        let change = own.Aggregate(own.Key.Zero, (sum, entry) => sum + entry.Amount)
        where !change.IsZero
        select new StatementMove(booked, change);

    static bool IsTheirs(LedgerAccount account) =>
        account is LedgerAccount.Receivable or LedgerAccount.CustomerCredit;
}

/// <summary>Why what a customer owes has changed.</summary>
public enum StatementKind
{
    Invoice,
    InvoiceVoided,
    CreditNote,
    Payment,
    PaymentTakenBack,
    WrittenOff,
    WriteOffTakenBack,
    Refund,
    RefundFailed,
    DisputeWithdrawn,
    DisputeReturned,
    Other,
}
