namespace Tamias.Web.Payments;

/// <summary>What a payer asks for at the one door to paying.</summary>
public sealed record PaymentWish(Id<Invoice> InvoiceId, Id<Gateway> GatewayId, Money Amount)
{
    /// <summary>The clear token, for the way back from Stripe.</summary>
    public required string Permalink { get; init; }

    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>The payer was told that a payment is under way and still wants to pay.</summary>
    public bool DespiteInProgress { get; init; }
}

/// <summary>Where the payer goes on, or why not.</summary>
public sealed record StartedPayment(string Url, Refusal? Refusal, bool MayInsist = false)
{
    public static StartedPayment At(string url) => new(url, null);

    public static StartedPayment Refused(Refusal refusal, bool mayInsist = false) => new("", refusal, mayInsist);
}
