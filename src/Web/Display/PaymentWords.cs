namespace Tamias.Web.Display;

/// <summary>How money came in, as a translation key.</summary>
public static class PaymentWords
{
    public static string Of(PaymentMethod method) => method switch
    {
        PaymentMethod.Stripe => "Stripe",
        PaymentMethod.Cash => "Cash",
        PaymentMethod.BankTransfer => "Bank transfer",
        PaymentMethod.Iris => "IRIS",
        _ => "Other way",
    };
}
