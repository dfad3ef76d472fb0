namespace Tamias;

/// <summary>Where an invoice stands; seen from its numbers and dates, never set.</summary>
public enum InvoiceStatus
{
    Draft,
    Issued,

    /// <summary>Nothing is wrong with it but its due date has passed.</summary>
    Overdue,
    PartiallyPaid,
    Paid,

    /// <summary>Credit notes have taken back all of it; nothing is owed and nothing was paid.</summary>
    Credited,
    Void,
}
