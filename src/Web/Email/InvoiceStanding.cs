namespace Tamias.Web.Email;

/// <summary>Says in a mail how an invoice stands after what happened, in the language being spoken.</summary>
sealed class InvoiceStanding(IStringLocalizer words)
{
    public string Of(Invoice invoice) => invoice switch
    {
        { IsPayable: true } => words["Invoice {0}: still to be paid {1}", invoice.Number, invoice.Outstanding],
        { IsVoid: true } or { Payable.IsPositive: false, Credited.IsPositive: true } =>
            words["Invoice {0}: nothing is owed", invoice.Number],
        _ => words["Invoice {0}: paid in full", invoice.Number],
    };

    public static string Numbers(IEnumerable<Invoice> invoices) => string.Join(", ", invoices.Select(i => i.Number));
}
