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

    /// <summary>A credit note was issued: less is owed on its invoice.</summary>
    public LedgerTransaction Credited(CreditNote note, Invoice invoice) =>
        Begin(invoice.OrganizationId, $"credit-note:{note.Id}")
            .Move(note.Payable, Billed(invoice), Receivable(invoice));

    /// <summary>A small rest was written off.</summary>
    public LedgerTransaction WrittenOff(WriteOff writeOff, Invoice invoice) =>
        Begin(invoice.OrganizationId, $"write-off:{writeOff.Id}")
            .Move(writeOff.Amount, GivenUp(invoice), Receivable(invoice));

    /// <summary>A write-off was taken back: the rest is owed again.</summary>
    public LedgerTransaction WriteOffTakenBack(WriteOff writeOff, Invoice invoice) =>
        Begin(invoice.OrganizationId, $"write-off-back:{writeOff.Id}")
            .Move(writeOff.Amount, Receivable(invoice), GivenUp(invoice));

    /// <summary>It became known whose money it is: what of it is left is this customer's credit.</summary>
    /// <param name="left">What of the payment is not allocated.</param>
    public LedgerTransaction Assigned(Payment payment, Money left) =>
        Begin(payment.OrganizationId, $"customer:{payment.Id}")
            .Move(left, Credit(payment) with { CustomerId = null }, Credit(payment));

    /// <summary>Money was given back: first what of its payment is not allocated, the rest is lost.</summary>
    /// <param name="ofCredit">The part that the payment still held.</param>
    public LedgerTransaction Refunded(Refund refund, Payment payment, Money ofCredit) =>
        Leave(Begin(payment.OrganizationId, $"refund:{refund.Id}"), payment, refund.Amount, ofCredit);

    /// <summary>A refund failed after it was booked, and the money is here again: first what was counted as lost, the
    /// rest is not allocated.</summary>
    public LedgerTransaction RefundFailed(Refund refund, Payment payment, Money ofLost) =>
        Return(Begin(payment.OrganizationId, $"refund-failed:{refund.Id}"), payment, refund.Amount, ofLost);

    /// <summary>A bank took money for a dispute: first what of the payment is not allocated, the rest is
    /// lost.</summary>
    /// <param name="amount">All that left; <paramref name="ofCredit"/> is the part that the payment still held.</param>
    public LedgerTransaction Withdrawn(Dispute dispute, Payment payment, Money amount, Money ofCredit) =>
        Leave(Begin(payment.OrganizationId, $"dispute:{dispute.Id}:{dispute.Moves}"), payment, amount, ofCredit);

    /// <summary>A bank gave money of a dispute back: first what was counted as lost, the rest is not
    /// allocated.</summary>
    public LedgerTransaction Reinstated(Dispute dispute, Payment payment, Money amount, Money ofLost) =>
        Return(Begin(payment.OrganizationId, $"dispute:{dispute.Id}:{dispute.Moves}"), payment, amount, ofLost);

    static LedgerTransaction Leave(LedgerTransaction booked, Payment payment, Money amount, Money ofCredit)
    {
        if (ofCredit.IsPositive)
            booked.Move(ofCredit, Credit(payment), Cash(payment));
        if (amount > ofCredit)
            booked.Move(amount - ofCredit, Lost(payment), Cash(payment));
        return booked;
    }

    static LedgerTransaction Return(LedgerTransaction booked, Payment payment, Money amount, Money ofLost)
    {
        if (ofLost.IsPositive)
            booked.Move(ofLost, Cash(payment), Lost(payment));
        if (amount > ofLost)
            booked.Move(amount - ofLost, Cash(payment), Credit(payment));
        return booked;
    }

    LedgerTransaction Begin(Id<Organization> organization, string cause) =>
        new(ids.Next<LedgerTransaction>(), organization, cause, at);

    static LedgerSide Receivable(Invoice invoice) =>
        new(LedgerAccount.Receivable) { CustomerId = invoice.CustomerId, InvoiceId = invoice.Id };

    static LedgerSide Billed(Invoice invoice) =>
        new(LedgerAccount.Billed) { CustomerId = invoice.CustomerId, InvoiceId = invoice.Id };

    static LedgerSide GivenUp(Invoice invoice) =>
        new(LedgerAccount.WrittenOff) { CustomerId = invoice.CustomerId, InvoiceId = invoice.Id };

    static LedgerSide Lost(Payment payment) =>
        new(LedgerAccount.Lost) { CustomerId = payment.CustomerId, PaymentId = payment.Id };

    static LedgerSide Cash(Payment payment) =>
        new(LedgerAccount.Received) { CustomerId = payment.CustomerId, PaymentId = payment.Id };

    static LedgerSide Credit(Payment payment) =>
        new(LedgerAccount.CustomerCredit) { CustomerId = payment.CustomerId, PaymentId = payment.Id };
}
