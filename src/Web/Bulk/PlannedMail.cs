using Tamias.Web.Email;

namespace Tamias.Web.Bulk;

/// <summary>A ticked invoice, to whom it would go, or why it is left out.</summary>
/// <param name="Refusal">Null when it can be sent.</param>
public sealed record PlannedMail(Invoice Invoice, Customer Customer, Refusal? Refusal)
{
    public string To => AddressOf(Customer);

    /// <summary>The first of the customer's addresses, as when one invoice is sent; empty without any.</summary>
    public static string AddressOf(Customer customer) =>
        customer.Emails.FirstOrDefault() is { } first && Addresses.IsOne(first) ? first : "";
}
