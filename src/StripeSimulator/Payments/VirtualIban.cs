using System.Globalization;
using System.Numerics;

namespace Tamias.StripeSimulator.Payments;

/// <summary>Account numbers that look right and belong to nobody: one for each customer and country.</summary>
internal static class VirtualIban
{
    static readonly Dictionary<string, (string Bank, int Digits)> Banks = new(StringComparer.Ordinal)
    {
        ["BE"] = ("", 12), ["DE"] = ("", 18), ["ES"] = ("", 20), ["FR"] = ("", 23), ["IE"] = ("SIMU", 14),
        ["NL"] = ("SIMU", 10),
    };

    internal static IEnumerable<string> Countries => Banks.Keys;

    internal static string Bic(string country) => $"SIMU{country}00";

    internal static string Of(JsonObject customer, string country)
    {
        var (bank, digits) = Banks[country];
        var number = customer.Text("id").Aggregate(BigInteger.Zero, (sum, c) => (sum * 31) + c)
            % BigInteger.Pow(10, digits);
        var basic = bank + number.ToString("D" + digits.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);
        var check = 98 - (int)(BigInteger.Parse(Digits(basic + country + "00"), CultureInfo.InvariantCulture) % 97);
        return $"{country}{check:D2}{basic}";
    }

    static string Digits(string text) => string.Concat(text.Select(c =>
        char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
}
