using System.Globalization;

namespace Tamias.Web.Search;

/// <summary>One thing that was found.</summary>
/// <param name="Title">What it is called; for a payment its day.</param>
/// <param name="Detail">Whose it is, or where it goes; may be empty.</param>
/// <param name="Path">Its page.</param>
public sealed record Hit(HitKind Kind, string Title, string Detail, Money? Amount, string Path)
{
    /// <summary>A draft has no number.</summary>
    public static Hit Of(Invoice invoice) => new(
        HitKind.Invoice, invoice.Number, invoice.Buyer.Name, invoice.Payable, $"/sales/invoices/show/{invoice.Id}");

    public static Hit Of(Estimate estimate) => new(
        HitKind.Estimate, estimate.Number, estimate.Buyer.Name, estimate.Payable,
        $"/sales/estimates/show/{estimate.Id}");

    public static Hit Of(Payment payment, string? of) => new(
        HitKind.Payment, payment.ReceivedOn.ToString("d", CultureInfo.CurrentCulture), of ?? "", payment.Amount,
        $"/payments/show/{payment.Id}");
}

/// <summary>What can be found.</summary>
public enum HitKind
{
    Customer,
    Invoice,
    Estimate,
    CreditNote,
    Payment,
    Payout,
}
