namespace Tamias.Web;

/// <summary>An invoice's status as word, colour and shape.</summary>
/// <param name="Word">Translation key.</param>
/// <param name="Css">Class of the colour.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record StatusWords(string Word, string Css, string Icon)
{
    public static StatusWords Of(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Draft => new("Draft", "status-draft", "edit"),
        InvoiceStatus.Issued => new("Issued", "status-issued", "file-invoice"),
        InvoiceStatus.Overdue => new("Overdue", "status-overdue", "alert-triangle"),
        InvoiceStatus.PartiallyPaid => new("Partially paid", "status-partially-paid", "coins"),
        InvoiceStatus.Paid => new("Paid", "status-paid", "circle-check"),
        InvoiceStatus.Credited => new("Credited", "status-credited", "receipt"),
        _ => new("Void", "status-void", "ban"),
    };
}
