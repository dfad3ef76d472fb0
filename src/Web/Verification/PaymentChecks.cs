namespace Tamias.Web.Verification;

/// <summary>What must hold for one payment.</summary>
static class PaymentChecks
{
    /// <param name="received">Minor units that came in by the ledger.</param>
    /// <param name="credit">Minor units of it that are the customer's credit by the ledger.</param>
    /// <param name="allocated">Minor units of its allocations.</param>
    /// <param name="lost">Minor units that a bank took beyond what it held.</param>
    public static IEnumerable<string> Of(Payment payment, long received, long credit, long allocated, long lost)
    {
        var kept = payment.ReversedAt is null ? payment.Amount.Minor - payment.Returned.Minor : 0;
        if (received != kept - lost)
            yield return $"payment {payment.Id}: {kept - lost} is kept of it but the ledger received {received}";
        if (credit != kept - allocated)
            yield return $"payment {payment.Id}: {kept - allocated} is not allocated, "
                + $"but the ledger's credit is {credit}";
        if (credit < 0)
            yield return $"payment {payment.Id}: more allocated than received";
    }
}
