namespace Tamias.StripeSimulator.Payments;

/// <summary>The test cards, by number and by the names that pm_card_… and tok_… end in.</summary>
internal static class TestCards
{
    internal static readonly IReadOnlyList<TestCard> All =
    [
        new("4242424242424242", "visa"),
        new("5555555555554444", "mastercard", Brand: "mastercard"),
        new("378282246310005", "amex", Brand: "amex"),
        new("4000003000000030", "gr", "GR"),
        new("4000001960000008", "cy", "CY"),
        new("4000000000000077", "bypassPending") { IsAvailableAtOnce = true },
        Refused("4000000000000002", "chargeDeclined", Decline.Generic),
        Refused("4000000000009995", "chargeDeclinedInsufficientFunds",
            Decline.Card("insufficient_funds", "Your card has insufficient funds.")),
        Refused("4000000000009987", "chargeDeclinedLostCard", Decline.Card("lost_card")),
        Refused("4000000000009979", "chargeDeclinedStolenCard", Decline.Card("stolen_card")),
        Refused("4000000000000069", "chargeDeclinedExpiredCard",
            new Decline("expired_card", "expired_card", "Your card has expired.")),
        Refused("4000000000000127", "chargeDeclinedIncorrectCvc",
            new Decline("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.")),
        Refused("4000000000000119", "chargeDeclinedProcessingError", new Decline("processing_error",
            "processing_error", "An error occurred while processing your card. Try again in a little bit.")),
        new("4000002500003155", "authenticationRequiredOnSetup") { Authentication = Authentication3DS.UnlessSaved },
        new("4000002760003184", "authenticationRequired") { Authentication = Authentication3DS.Always },
        new("4000008260003178", "authenticationRequiredChargeDeclinedInsufficientFunds")
        {
            Authentication = Authentication3DS.Always,
            Refusal = Decline.Card("insufficient_funds", "Your card has insufficient funds."),
        },
        new("4000000000000341", "chargeCustomerFail") { FailsOnceSaved = true },
        new("4000000000007726", "pendingRefund") { Refunds = "pending" },
        new("4000000000005126", "refundFail") { Refunds = "fails" },
        new("4000000000000259", "createDispute") { DisputeReason = "fraudulent" },
        new("4000000000002685", "createDisputeProductNotReceived") { DisputeReason = "product_not_received" },
        new("4000000000001976", "createDisputeInquiry") { DisputeReason = "fraudulent", IsInquiry = true },
        new("4000000000005423", "createIssuerFraudRecord") { WarnsOfFraud = true },
    ];

    internal static TestCard? Find(string number) => All.FirstOrDefault(c => c.Number == number);

    /// <summary>By the name in pm_card_visa, tok_visa, pm_card_visa_chargeDeclined.</summary>
    internal static TestCard? Named(string token)
    {
        var name = token.Replace("pm_card_", "", StringComparison.Ordinal).Replace("tok_", "", StringComparison.Ordinal)
            .Replace("visa_", "", StringComparison.Ordinal);
        return All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    static TestCard Refused(string number, string name, Decline refusal) => new(number, name) { Refusal = refusal };
}
