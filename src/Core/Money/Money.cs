using System.Globalization;

namespace Tamias;

/// <summary>An exact amount in whole minor units of one currency; arithmetic refuses to mix currencies and to
/// overflow.</summary>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>, IFormattable
{
    public bool IsPositive => Minor > 0;

    public bool IsZero => Minor == 0;

    public int CompareTo(Money other) => Minor.CompareTo(Same(this, other).Minor);

    /// <summary>With the currency's sign, as people of the culture write it: "12,50 €", "€12.50". Never parted at the
    /// end of a line.</summary>
    public string ToString(CultureInfo culture)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = CurrencySign.Of(Currency);
        format.CurrencyDecimalDigits = Currency.Exponent;
        if (format.CurrencySymbol.Length > 1)
            (format.CurrencyPositivePattern, format.CurrencyNegativePattern) = (3, 8);
        return Major.ToString("C", format).Replace(' ', '\u00A0');
    }

    /// <summary>The bare number as people of the culture write it, for a field: "12,50".</summary>
    public string ToNumber(CultureInfo culture) =>
        NumberText.Format(Minor, Currency.Exponent, Currency.Exponent, culture);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo culture ? ToString(culture) : Plain;

    public override string ToString() => Plain;

    public static Money Min(Money left, Money right) => left < right ? left : right;

    public static Money Max(Money left, Money right) => left > right ? left : right;

    public static Money operator +(Money left, Money right) =>
        left with { Minor = checked(left.Minor + Same(left, right).Minor) };

    public static Money operator -(Money left, Money right) =>
        left with { Minor = checked(left.Minor - Same(left, right).Minor) };

    public static Money operator -(Money amount) => amount with { Minor = checked(-amount.Minor) };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    string Plain => $"{ToNumber(CultureInfo.InvariantCulture)} {Currency.Code}";

    decimal Major => new decimal(Minor) / Pow10(Currency.Exponent);

    static decimal Pow10(int exponent) => exponent switch { 0 => 1, 2 => 100, _ => 1000 };

    static Money Same(Money left, Money right) => ReferenceEquals(left.Currency, right.Currency)
        ? right
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} are never added or compared.");
}
