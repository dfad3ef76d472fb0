namespace Tamias.Web.Imports;

/// <summary>An invoice that another program issued, as it is taken over.</summary>
/// <param name="Content">Of one line, which adds up to what the other program said.</param>
/// <param name="Paid">Of what is payable; may be zero.</param>
public sealed record EarlierInvoice(
    FiscalRecord Fiscal, Id<Customer> CustomerId, InvoiceContent Content, Money Paid);
