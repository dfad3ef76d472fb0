namespace Tamias;

/// <summary>Where a payer was told to transfer the money for one attempt.</summary>
/// <param name="Iban">Without spaces.</param>
/// <param name="Beneficiary">The account's holder, as the payer's bank asks for it.</param>
/// <param name="Reference">What the payer writes beside it, so that it is known for which payment it is.</param>
/// <param name="RemainingMinor">What has still to come, in minor units of the attempt's currency.</param>
public sealed record AwaitedTransfer(
    string Iban, string Bic, string Beneficiary, string Reference, long RemainingMinor);

/// <summary>What Stripe is asked for when a payer wants to transfer.</summary>
/// <param name="HolderId">Stripe's customer, "cus_…".</param>
/// <param name="Country">Of the account number, one of <see cref="Countries"/>.</param>
public sealed record TransferWish(string HolderId, string Country)
{
    /// <summary>Those whose account numbers Stripe gives out for transfers in euro.</summary>
    /// <remarks>Source: docs.stripe.com/api/payment_intents/create,
    /// <c>payment_method_options.customer_balance.bank_transfer.eu_bank_transfer.country</c>.</remarks>
    public static readonly IReadOnlyList<string> Countries = ["BE", "DE", "ES", "FR", "IE", "NL"];
}
