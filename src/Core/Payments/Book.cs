namespace Tamias;

/// <summary>The double entries of each thing that happens to money: the only place where ledger rows are
/// written.</summary>
public sealed class Book(Ids ids, DateTimeOffset at)
{
    /// <summary>An invoice was issued: the customer owes what is payable.</summary>
    public LedgerTransaction Issued(Invoice invoice) =>
        Begin(invoice.OrganizationId, $"issue:{invoice.Id}")
            .Move(invoice.Payable, Receivable(invoice), Billed(invoice));

    /// <summary>An unpaid invoice was made void: nothing is owed on it.</summary>
    public LedgerTransaction Voided(Invoice invoice) =>
        Begin(invoice.OrganizationId, $"void:{invoice.Id}").Move(invoice.Payable, Billed(invoice), Receivable(invoice));

    /// <summary>Money came in; until allocated it is the customer's credit.</summary>
    public LedgerTransaction Received(Payment payment) =>
        Begin(payment.OrganizationId, $"payment:{payment.Id}").Move(payment.Amount, Cash(payment), Credit(payment));

    /// <summary>A payment recorded by mistake was taken back.</summary>
    public LedgerTransaction Reversed(Payment payment) =>
        Begin(payment.OrganizationId, $"reversal:{payment.Id}").Move(payment.Amount, Credit(payment), Cash(payment));

    /// <summary>Part of a payment settles an invoice; negative takes an allocation back.</summary>
    public LedgerTransaction Allocated(Allocation allocation, Payment payment, Invoice invoice) =>
        Begin(payment.OrganizationId, $"allocation:{allocation.Id}")
            .Move(allocation.Amount, Credit(payment), Receivable(invoice) with { PaymentId = payment.Id });

    LedgerTransaction Begin(Id<Organization> organization, string cause) =>
        new(ids.Next<LedgerTransaction>(), organization, cause, at);

    static LedgerSide Receivable(Invoice invoice) =>
        new(LedgerAccount.Receivable) { CustomerId = invoice.CustomerId, InvoiceId = invoice.Id };

    static LedgerSide Billed(Invoice invoice) =>
        new(LedgerAccount.Billed) { CustomerId = invoice.CustomerId, InvoiceId = invoice.Id };

    static LedgerSide Cash(Payment payment) =>
        new(LedgerAccount.Received) { CustomerId = payment.CustomerId, PaymentId = payment.Id };

    static LedgerSide Credit(Payment payment) =>
        new(LedgerAccount.CustomerCredit) { CustomerId = payment.CustomerId, PaymentId = payment.Id };
}
