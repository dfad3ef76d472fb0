using System.Globalization;

namespace Tamias;

/// <summary>A percentage in hundredths of a percent: 24 % is 2400.</summary>
public readonly record struct Rate(int BasisPoints) : IComparable<Rate>
{
    public static readonly Rate Zero = new(0);

    public bool IsZero => BasisPoints == 0;

    /// <summary>Reads "24" or "13,5"; refuses more than two decimals and anything outside 0–100.</summary>
    public static bool TryParse(string? text, CultureInfo culture, out Rate rate)
    {
        var read = NumberText.TryParse(text?.TrimEnd('%', ' '), culture, 2, out var scaled)
            && scaled is >= 0 and <= 10_000;
        rate = read ? new((int)scaled) : Zero;
        return read;
    }

    /// <summary>This part of the amount, halves away from zero.</summary>
    public Money Of(Money amount) =>
        amount with { Minor = Rounding.Divide((Int128)amount.Minor * BasisPoints, 10_000) };

    /// <summary>What of an amount that already holds this tax is the tax.</summary>
    public Money Within(Money gross) =>
        gross - (gross with { Minor = Rounding.Divide((Int128)gross.Minor * 10_000, 10_000 + BasisPoints) });

    public int CompareTo(Rate other) => BasisPoints.CompareTo(other.BasisPoints);

    /// <summary>"24%" or "13,5%".</summary>
    public string ToString(CultureInfo culture) => $"{ToNumber(culture)}%";

    public string ToNumber(CultureInfo culture) => NumberText.Format(BasisPoints, 2, 0, culture);

    public override string ToString() => ToString(CultureInfo.InvariantCulture);

    public static bool operator <(Rate left, Rate right) => left.CompareTo(right) < 0;

    public static bool operator >(Rate left, Rate right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rate left, Rate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rate left, Rate right) => left.CompareTo(right) >= 0;
}
