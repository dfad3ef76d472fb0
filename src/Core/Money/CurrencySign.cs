namespace Tamias;

/// <summary>The sign that stands for a currency, or its code where a sign would be ambiguous.</summary>
static class CurrencySign
{
    public static string Of(Currency currency) => currency.Code switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        var code => code,
    };
}
