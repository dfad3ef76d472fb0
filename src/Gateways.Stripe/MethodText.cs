using Stripe;

namespace Tamias.Gateways;

/// <summary>How somebody paid, as a payer recognises it: "Visa •••• 4242".</summary>
static class MethodText
{
    public static string Of(ChargePaymentMethodDetails? details) => details?.Type switch
    {
        null => "",
        "card" => Ending(Brand(details.Card?.Brand), details.Card?.Last4),
        "sepa_debit" => Ending("SEPA", details.SepaDebit?.Last4),
        "customer_balance" => "SEPA",
        "ideal" => Ending("iDEAL", details.Ideal?.IbanLast4),
        "bancontact" => Ending("Bancontact", details.Bancontact?.IbanLast4),
        var type => Words(type),
    };

    public static string Of(Stripe.PaymentMethod method) => method.Type switch
    {
        "card" => Ending(Brand(method.Card?.Brand), method.Card?.Last4),
        "sepa_debit" => Ending("SEPA", method.SepaDebit?.Last4),
        var type => Words(type),
    };

    static string Ending(string name, string? last4) => string.IsNullOrEmpty(last4) ? name : $"{name} •••• {last4}";

    static string Brand(string? brand) => brand switch
    {
        null => "card",
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "amex" => "American Express",
        "diners" => "Diners Club",
        "discover" => "Discover",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        var other => Words(other),
    };

    static string Words(string type) => type.Replace('_', ' ');
}
