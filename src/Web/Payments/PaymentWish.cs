namespace Tamias.Web.Payments;

/// <summary>What a payer asks for at the one door to paying.</summary>
public sealed record PaymentWish(Spread Spread, Id<Gateway> GatewayId)
{
    /// <summary>Where Stripe leads the payer who has paid; its id of the form is put on as <c>session</c>.</summary>
    public required string PaidPath { get; init; }

    /// <summary>Where the payer comes back to who turns round.</summary>
    public required string BackPath { get; init; }

    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>The payer was told that a payment is under way and still wants to pay.</summary>
    public bool DespiteInProgress { get; init; }

    /// <summary>The payer lets what they pay with be kept for later invoices.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Set when the payer is not there: what was kept is charged.</summary>
    public KeptMethod? Charges { get; init; }

    /// <summary>Set when the payer transfers, to an account that Stripe tells.</summary>
    public TransferWish? Transfer { get; init; }

    public Money Amount => Spread.Sum(Spread.Currency);

    /// <summary>One invoice, at its own address.</summary>
    /// <param name="permalink">The clear token.</param>
    public static PaymentWish For(
        Invoice invoice, Id<Gateway> gateway, Money amount, string permalink, string language) =>
        new(new(invoice.CustomerId, [new(invoice.Id, amount)]), gateway)
        {
            PaidPath = $"/pay/{permalink}/return", BackPath = $"/pay/{permalink}", Language = language,
        };

    /// <summary>One invoice, without its payer.</summary>
    public static PaymentWish Charging(Invoice invoice, SavedMethod method, Money amount) =>
        new(new(invoice.CustomerId, [new(invoice.Id, amount)]), method.GatewayId)
        {
            PaidPath = "", BackPath = "", Language = invoice.Language,
            Charges = method.Kept,
        };
}

/// <summary>Where the payer goes on, or why not.</summary>
public sealed record StartedPayment(string Url, Refusal? Refusal, bool MayInsist = false)
{
    public static StartedPayment At(string url) => new(url, null);

    public static StartedPayment Refused(Refusal refusal, bool mayInsist = false) => new("", refusal, mayInsist);
}
