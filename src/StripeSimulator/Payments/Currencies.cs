namespace Tamias.StripeSimulator.Payments;

/// <summary>What Stripe knows of a currency; the rates are fixed so that amounts can be checked by hand.</summary>
internal static class Currencies
{
    static readonly HashSet<string> ZeroDecimal = [.. ("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf")
        .Split(' ')];

    static readonly HashSet<string> ThreeDecimal = ["bhd", "jod", "kwd", "omr", "tnd"];

    static readonly Dictionary<string, long> Minimums = new(StringComparer.Ordinal)
    {
        ["gbp"] = 30, ["dkk"] = 250, ["sek"] = 300, ["nok"] = 300, ["pln"] = 200, ["czk"] = 1500, ["ron"] = 200,
        ["huf"] = 17500, ["aed"] = 200, ["hkd"] = 400, ["mxn"] = 1000, ["myr"] = 200, ["thb"] = 1000, ["jpy"] = 50,
        ["krw"] = 50,
    };

    static readonly Dictionary<string, decimal> EuroRates = new(StringComparer.Ordinal)
    {
        ["usd"] = 0.90m, ["gbp"] = 1.15m, ["chf"] = 1.05m, ["sek"] = 0.09m, ["nok"] = 0.085m, ["dkk"] = 0.134m,
        ["pln"] = 0.23m, ["czk"] = 0.04m, ["ron"] = 0.20m, ["huf"] = 0.0025m, ["jpy"] = 0.006m, ["bgn"] = 0.51m,
    };

    internal const long Maximum = 99_999_999;

    internal static int Decimals(string currency) =>
        ZeroDecimal.Contains(currency) ? 0 : ThreeDecimal.Contains(currency) ? 3 : 2;

    internal static bool IsKnown(string currency) => currency.Length == 3 && currency.All(char.IsAsciiLetterLower);

    internal static long Minimum(string currency) => Minimums.GetValueOrDefault(currency, 50);

    /// <summary>A major unit of the currency in major units of the other.</summary>
    internal static decimal Rate(string from, string to) => from == to ? 1 : Euros(from) / Euros(to);

    internal static string Show(long amount, string currency)
    {
        var major = amount / (decimal)Math.Pow(10, Decimals(currency));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{major.ToString("N" + Decimals(currency), System.Globalization.CultureInfo.InvariantCulture)} ")
            + currency.ToUpperInvariant();
    }

    static decimal Euros(string currency) => currency == "eur" ? 1 : EuroRates.GetValueOrDefault(currency, 0.5m);
}
