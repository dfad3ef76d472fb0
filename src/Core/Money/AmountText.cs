using System.Globalization;

namespace Tamias;

/// <summary>An amount as a person typed it.</summary>
public static class AmountText
{
    /// <summary>Reads an amount in the culture's way with no more decimals than the currency has.</summary>
    /// <remarks>The currency's sign or code may stand before or after the number; inside it ("12€50") nothing is
    /// read.</remarks>
    public static bool TryParse(string? text, CultureInfo culture, Currency currency, out Money amount)
    {
        var read = NumberText.TryParse(Bare(text?.Trim() ?? "", currency), culture, currency.Exponent, out var minor);
        amount = new(minor, currency);
        return read;
    }

    static string Bare(string text, Currency currency)
    {
        var negative = text.StartsWith('-');
        var unsigned = negative ? text[1..] : text;
        return (negative ? "-" : "") + Without(CurrencySign.Of(currency), Without(currency.Code, unsigned)).Trim();
    }

    static string Without(string sign, string text) => text switch
    {
        _ when text.StartsWith(sign, StringComparison.OrdinalIgnoreCase) => text[sign.Length..],
        _ when text.EndsWith(sign, StringComparison.OrdinalIgnoreCase) => text[..^sign.Length],
        _ => text,
    };
}
