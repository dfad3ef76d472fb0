using System.Collections.Frozen;

namespace Tamias;

/// <summary>Stripe's currencies as data (docs.stripe.com/currencies).</summary>
static class CurrencyTable
{
    public static readonly string[] ZeroDecimal = Codes(
        "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF");

    /// <summary>Sent in hundredths.</summary>
    public static readonly string[] TwoDecimal = Codes(
        "AED ALL AMD ANG AUD AZN BAM BDT BGN BRL BSD BWP BZD CAD CHF CNY COP CRC CZK DKK DOP EGP EUR GBP GEL GTQ "
        + "HKD HNL HUF IDR ILS INR ISK JMD KES KHR KZT LKR MAD MDL MKD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR "
        + "RON RSD SAR SEK SGD THB TRY TTD TWD TZS UAH UGX USD UYU UZS ZAR");

    /// <summary>Sent in thousandths whose last digit is 0.</summary>
    public static readonly string[] ThreeDecimal = Codes("BHD JOD KWD OMR TND");

    /// <summary>Sent in hundredths that must be 00.</summary>
    public static readonly FrozenSet<string> WholeOnly = Codes("ISK UGX").ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, long> Minimums = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["EUR"] = 50, ["USD"] = 50, ["GBP"] = 30, ["CHF"] = 50, ["DKK"] = 250, ["SEK"] = 300, ["NOK"] = 300,
        ["PLN"] = 200, ["CZK"] = 1500, ["RON"] = 200, ["HUF"] = 17500, ["AED"] = 200, ["HKD"] = 400,
        ["MXN"] = 1000, ["MYR"] = 200, ["THB"] = 1000, ["JPY"] = 50, ["KRW"] = 50, ["ISK"] = 100, ["UGX"] = 100,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In minor units.</summary>
    public static long Minimum(string code, long otherwise) => Minimums.GetValueOrDefault(code, otherwise);

    static string[] Codes(string text) => text.Split(' ');
}
