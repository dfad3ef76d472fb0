namespace Tamias.Web.Payments;

/// <summary>What a payer asks for at the one door to paying.</summary>
/// <param name="Permalink">The clear token, for the way back from Stripe.</param>
/// <param name="Language">"el" or "en".</param>
/// <param name="DespiteInProgress">The payer was told that a payment is under way and still wants to pay.</param>
public sealed record PaymentWish(
    Id<Invoice> InvoiceId, Id<Gateway> GatewayId, Money Amount, string Permalink, string Language, bool DespiteInProgress);

/// <summary>Where the payer goes on, or why not.</summary>
public sealed record StartedPayment(string Url, Refusal? Refusal, bool MayInsist = false)
{
    public static StartedPayment At(string url) => new(url, null);

    public static StartedPayment Refused(Refusal refusal, bool mayInsist = false) => new("", refusal, mayInsist);
}
