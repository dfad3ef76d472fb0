using Tamias.Web.Taxes;

namespace Tamias.Web.Display;

/// <summary>The kinds of tax and of document, as translation keys.</summary>
public static class TaxWords
{
    /// <summary>A tax's name in the language of the moment. What a merchant has named stays as they wrote it.</summary>
    public static string NameOf(string name) => GreekTaxes.Named(name)?.Name ?? name;

    public static string Of(TaxKind kind) => kind == TaxKind.Vat ? "VAT" : "Withholding tax";

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Invoice => "Invoices",
        DocumentKind.CreditNote => "Credit notes",
        _ => "Estimates",
    };
}
