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
    Void,
}
