using System.Globalization;

namespace Tamias;

/// <summary>How much of something, in ten-thousandths.</summary>
public readonly record struct Quantity(long TenThousandths)
{
    /// <summary>One million.</summary>
    public static readonly Quantity Largest = new(10_000_000_000);

    public static readonly Quantity One = new(10_000);

    /// <summary>Reads up to four decimals; refuses zero, less, and more than <see cref="Largest"/>.</summary>
    public static bool TryParse(string? text, CultureInfo culture, out Quantity quantity)
    {
        var read = NumberText.TryParse(text, culture, 4, out var scaled)
            && scaled > 0 && scaled <= Largest.TenThousandths;
        quantity = new(read ? scaled : 0);
        return read;
    }

    public string ToString(CultureInfo culture) => NumberText.Format(TenThousandths, 4, 0, culture);

    public override string ToString() => ToString(CultureInfo.InvariantCulture);
}
