namespace Tamias.Web.Display;

/// <summary>What happened to money and on which account, as the accountant reads it; translation keys.</summary>
public static class JournalWords
{
    /// <param name="kind">The first word of the ledger's cause.</param>
    /// <param name="isBack">The amount goes the other way than usual.</param>
    public static string Of(string kind, bool isBack) => kind switch
    {
        "issue" => "Invoice issued",
        "void" => "Invoice made void",
        "credit-note" => "Credit note issued",
        "payment" => "Payment received",
        "reversal" => "Payment recorded by mistake, taken back",
        "customer" => "Payment given to a customer",
        "allocation" when isBack => "Payment taken off an invoice",
        "allocation" => "Payment put on an invoice",
        "write-off" => "Small rest written off",
        "write-off-back" => "Write-off taken back",
        "refund" => "Money given back",
        "refund-failed" => "Money given back that did not arrive",
        "dispute" when isBack => "Payment returned by the bank",
        "dispute" => "Payment taken back by the bank",
        _ => "Other change",
    };

    public static string Of(LedgerAccount account) => account switch
    {
        LedgerAccount.Receivable => "Customers: owed",
        LedgerAccount.Billed => "Billed",
        LedgerAccount.Received => "Money received",
        LedgerAccount.CustomerCredit => "Customers: credit",
        LedgerAccount.WrittenOff => "Small rests written off",
        _ => "Lost to disputes and refunds",
    };
}
