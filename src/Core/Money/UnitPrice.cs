using System.Globalization;

namespace Tamias;

/// <summary>The price of one, in ten-thousandths of a minor unit, so that € 0.0125 is exact.</summary>
public readonly record struct UnitPrice(long Scaled)
{
    /// <summary>999 999 999.99 of a currency with two decimals; with quantities up to a million nothing
    /// overflows.</summary>
    public static readonly UnitPrice Largest = new(999_999_999_990_000);

    /// <summary>Reads a price with up to four decimals more than the currency has; refuses negative ones.</summary>
    public static bool TryParse(string? text, CultureInfo culture, Currency currency, out UnitPrice price)
    {
        var read = NumberText.TryParse(text, culture, currency.Exponent + 4, out var scaled)
            && scaled >= 0 && scaled <= Largest.Scaled;
        price = new(read ? scaled : 0);
        return read;
    }

    public static UnitPrice Of(Money amount) => new(checked(amount.Minor * 10_000));

    /// <summary>The price of so many, rounded once to the minor unit.</summary>
    public Money Times(Quantity quantity, Currency currency) =>
        new(Rounding.Divide((Int128)Scaled * quantity.TenThousandths, 100_000_000), currency);

    /// <summary>The bare number with at least the currency's decimals.</summary>
    public string ToNumber(Currency currency, CultureInfo culture) =>
        NumberText.Format(Scaled, currency.Exponent + 4, currency.Exponent, culture);

    /// <summary>With the currency's sign where the culture writes it.</summary>
    public string ToString(Currency currency, CultureInfo culture) => currency.Zero.ToString(culture)
        .Replace(currency.Zero.ToNumber(culture), ToNumber(currency, culture), StringComparison.Ordinal);
}
