using Tamias.Web.Email;

namespace Tamias.Web.Display;

/// <summary>The kinds of tax and of document, as translation keys.</summary>
public static class TaxWords
{
    /// <summary>Those every organization begins with, as translation keys.</summary>
    public static readonly string[] FirstNames = ["VAT 24%", "VAT 13%", "VAT 6%", "VAT 0%", "Withholding tax 20%"];

    /// <summary>A tax's name in the language of the moment. What a merchant has named stays as they wrote it.</summary>
    public static string NameOf(string name, IStringLocalizer words)
    {
        var known = FirstNames.FirstOrDefault(n => n == name || InGreek(n, words) == name);
        return known is null ? name : words[known];
    }

    public static string Of(TaxKind kind) => kind == TaxKind.Vat ? "VAT" : "Withholding tax";

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Invoice => "Invoices",
        DocumentKind.CreditNote => "Credit notes",
        _ => "Estimates",
    };

    static string InGreek(string name, IStringLocalizer words)
    {
        using var speech = Speech.In("el");
        return words[name];
    }
}
