using System.Globalization;

namespace Tamias;

/// <summary>An amount as a person typed it.</summary>
public static class AmountText
{
    /// <summary>Reads an amount in the culture's way with no more decimals than the currency has.</summary>
    public static bool TryParse(string? text, CultureInfo culture, Currency currency, out Money amount)
    {
        var bare = text?.Replace(CurrencySign.Of(currency), "", StringComparison.Ordinal)
            .Replace(currency.Code, "", StringComparison.OrdinalIgnoreCase);
        var read = NumberText.TryParse(bare, culture, currency.Exponent, out var minor);
        amount = new(minor, currency);
        return read;
    }
}
