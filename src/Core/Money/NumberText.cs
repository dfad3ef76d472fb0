using System.Globalization;
using System.Text;

namespace Tamias;

/// <summary>Numbers as people type them, in one culture and with one possible reading.</summary>
public static class NumberText
{
    /// <summary>Reads a number with at most <paramref name="decimals"/> decimals into units of 10^-decimals.</summary>
    /// <remarks>Only ASCII digits, the culture's decimal sign, and its group sign where groups of three stand:
    /// "1.000" is a thousand in Greek and one in English; "12.50" is nothing in Greek, nor is "0.500", which nobody
    /// writes who means five hundred.</remarks>
    public static bool TryParse(string? text, CultureInfo culture, int decimals, out long scaled)
    {
        scaled = 0;
        text = text?.Trim() ?? "";
        var negative = text.StartsWith('-');
        var parts = (negative ? text[1..] : text).Split(culture.NumberFormat.NumberDecimalSeparator);
        var fraction = parts.Length == 2 ? parts[1] : "";
        if (parts.Length > 2 || (parts.Length == 2 && fraction.Length == 0) || fraction.Length > decimals
            || !Digits(fraction, emptyAllowed: true) || Whole(parts[0], culture) is not { } whole)
            return false;

        var digits = whole + fraction.PadRight(decimals, '0');
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out scaled))
            return false;

        scaled = negative ? -scaled : scaled;
        return true;
    }

    /// <summary>Writes units of 10^-decimals with the culture's signs, cutting zeros down to the least
    /// decimals.</summary>
    public static string Format(long scaled, int decimals, int leastDecimals, CultureInfo culture)
    {
        var digits = Int128.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = new StringBuilder(digits[..^decimals]);
        for (var at = whole.Length - 3; at > 0; at -= 3)
            whole.Insert(at, culture.NumberFormat.NumberGroupSeparator);

        var fraction = digits[^decimals..].TrimEnd('0').PadRight(leastDecimals, '0');
        var sign = scaled < 0 ? "-" : "";
        return fraction.Length == 0
            ? $"{sign}{whole}"
            : $"{sign}{whole}{culture.NumberFormat.NumberDecimalSeparator}{fraction}";
    }

    static string? Whole(string text, CultureInfo culture)
    {
        var groups = text.Split(culture.NumberFormat.NumberGroupSeparator);
        var wellGrouped = groups.Length == 1
            || (groups[0].Length is > 0 and <= 3 && groups[0][0] != '0' && groups[1..].All(g => g.Length == 3));
        var joined = string.Concat(groups);
        return wellGrouped && Digits(joined, emptyAllowed: false) ? joined : null;
    }

    static bool Digits(string text, bool emptyAllowed) =>
        (emptyAllowed || text.Length > 0) && text.All(char.IsAsciiDigit);
}
