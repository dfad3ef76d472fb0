namespace Tamias.Web.Display;

/// <summary>Why an account has changed, as a translation key; {0} is the number of the document.</summary>
public static class StatementWords
{
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Invoice => "Invoice {0}",
        StatementKind.InvoiceVoided => "Invoice {0} made void",
        StatementKind.CreditNote => "Credit note {0}",
        StatementKind.Payment => "Payment",
        StatementKind.PaymentTakenBack => "Payment recorded by mistake, taken back",
        StatementKind.WrittenOff => "Small rest of invoice {0} written off",
        StatementKind.WriteOffTakenBack => "Write-off on invoice {0} taken back",
        StatementKind.Refund => "Money given back",
        StatementKind.RefundFailed => "Money given back that did not arrive",
        StatementKind.DisputeWithdrawn => "Payment taken back by the bank",
        StatementKind.DisputeReturned => "Payment returned by the bank",
        _ => "Other change",
    };
}
