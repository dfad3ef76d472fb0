namespace Tamias.Web.Verification;

/// <summary>What must hold for one invoice.</summary>
static class InvoiceChecks
{
    /// <param name="owed">Minor units of its receivable in the ledger.</param>
    /// <param name="allocated">Minor units of its allocations.</param>
    public static IEnumerable<string> Of(Invoice invoice, long owed, long allocated)
    {
        var name = $"invoice {invoice.Number} ({invoice.Id})";
        var totals = invoice.Totals;
        var payable = totals.Payable - invoice.Credited - invoice.WrittenOff;
        if ((invoice.Net, invoice.Total, invoice.Payable) != (totals.Net, totals.Total, payable))
            yield return $"{name}: stored payable {invoice.Payable} but its lines and what lowers it give {payable}";
        if (invoice.Paid.Minor != allocated)
            yield return $"{name}: paid {invoice.Paid} but allocations sum to {allocated}";

        var expected = invoice.IsDraft || invoice.IsVoid ? 0 : invoice.Outstanding.Minor;
        if (owed != expected)
            yield return $"{name}: outstanding {expected} but the ledger says {owed}";
        if (invoice.Outstanding.Minor < 0)
            yield return $"{name}: more allocated than payable";
    }
}
