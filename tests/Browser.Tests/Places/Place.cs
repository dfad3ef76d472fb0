namespace Tamias.Browser.Tests.Places;

/// <summary>A page of the product at an address with something to see.</summary>
/// <param name="Page">Its path under Pages, as the framework names it.</param>
/// <param name="State">What is special about it there; part of the picture's name.</param>
public sealed record Place(string Page, string Address, string State = "")
{
    /// <summary>The status it answers with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Pages without a face of their own: they answer with a file or lead elsewhere.</summary>
    public static readonly IReadOnlySet<string> Faceless = new HashSet<string>(StringComparer.Ordinal)
    {
        "/Account/SignOut", "/Account/Switch", "/Answer/Attachment", "/Answer/Pdf", "/Customers/Letter",
        "/Pay/Attachment",
        "/Pay/CreditNote", "/Pay/Pdf", "/Pay/Receipt",
        "/Payments/Receipt", "/Portal/Receipt", "/Portal/SignOut",
        "/Sales/CreditNotes/Pdf", "/Sales/Estimates/Pdf", "/Sales/Invoices/Pdf", "/Settings/PaymentGateways/Connected",
        "/Sales/Invoices/Attachment", "/Settings/DocumentAppearance/Preview",
    };

    /// <summary>Of the picture.</summary>
    public string Name => $"page{Page.Replace('/', '-').ToLowerInvariant()}{(State.Length > 0 ? "-" : "")}{State}";

    public override string ToString() => Name;
}
