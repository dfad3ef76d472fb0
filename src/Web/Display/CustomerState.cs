namespace Tamias.Web.Display;

/// <summary>Where an invoice stands, as its customer reads it: word, shape and colour.</summary>
/// <param name="Name">One word for styles and scripts.</param>
/// <param name="Word">Translation key.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record CustomerState(string Name, string Word, string Icon)
{
    /// <param name="isUnderWay">A bank has not confirmed a payment yet.</param>
    /// <param name="isUnderReview">A bank holds money that it was paid with until it decides.</param>
    public static CustomerState Of(Invoice invoice, DateOnly today, bool isUnderWay, bool isUnderReview) =>
        invoice.StatusOn(today) switch
        {
            InvoiceStatus.Void => new("void", "Void", "ban"),
            InvoiceStatus.Paid => new("paid", "Paid", "circle-check"),
            InvoiceStatus.Credited => new("credited", "Credited", "receipt"),
            _ when isUnderWay => new("in-progress", "In progress", "hourglass"),
            _ when isUnderReview => new("under-review", "Under review", "hourglass"),
            InvoiceStatus.PartiallyPaid => new("partially-paid", "Partially paid", "coins"),
            InvoiceStatus.Overdue => new("overdue", "Overdue", "alert-triangle"),
            _ => new("issued", "Unpaid", "clock"),
        };
}
