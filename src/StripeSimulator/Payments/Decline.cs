namespace Tamias.StripeSimulator.Payments;

/// <summary>Why a card or an account was not charged, in the words of the API.</summary>
internal sealed record Decline(string Code, string? DeclineCode, string Message)
{
    internal static readonly Decline Generic = Card("generic_decline");
    internal static readonly Decline AuthenticationRequired = new("authentication_required", "authentication_required",
        "Your card was declined. This transaction requires authentication.");
    internal static readonly Decline AuthenticationFailed = new("payment_intent_authentication_failure", null,
        "We are unable to authenticate your payment method. Please choose a different payment method and try again.");
    internal static readonly Decline DebitFailed = new("payment_method_provider_decline", null,
        "The payment method provider has declined the payment.");
    internal static readonly Decline VoucherExpired = new("payment_intent_payment_attempt_expired", null,
        "The latest payment attempt of the PaymentIntent has expired. You can provide payment_method_data or a new "
        + "PaymentMethod to attempt to fulfill this PaymentIntent again.");

    internal static Decline Card(string reason, string message = "Your card was declined.") =>
        new("card_declined", reason, message);

    internal string Type => Code is "payment_intent_authentication_failure" or "payment_method_provider_decline"
        or "payment_intent_payment_attempt_expired" ? "invalid_request_error" : "card_error";

    internal JsonObject ToJson(string? charge, JsonObject? method)
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message, ["type"] = Type };
        error["doc_url"] = "https://stripe.com/docs/error-codes/" + Code.Replace('_', '-');
        if (charge is not null) error["charge"] = charge;
        if (DeclineCode is not null) error["decline_code"] = DeclineCode;
        if (method is not null) error["payment_method"] = Rendering.Visible(method);
        return error;
    }
}
