namespace Tamias.Web.Display;

/// <summary>The kinds of tax and of document, as translation keys.</summary>
public static class TaxWords
{
    public static string Of(TaxKind kind) => kind == TaxKind.Vat ? "VAT" : "Withholding tax";

    public static string Of(DocumentKind kind) => kind == DocumentKind.Invoice ? "Invoices" : "Credit notes";
}
