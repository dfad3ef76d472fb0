using Stripe;

namespace Tamias.Gateways;

/// <summary>A payment intent that is a charge of a kept method, in the words of a form.</summary>
static class ChargeReading
{
    /// <summary>The bank has said no, or wants its customer; nothing more is to come of this intent.</summary>
    public static bool IsRefused(PaymentIntent intent) =>
        intent.Status is "requires_payment_method" or "requires_action";

    public static Checkout Of(PaymentIntent intent)
    {
        var state = State(intent);
        var charge = intent.LatestCharge;
        var refusal = intent.LastPaymentError;
        return new()
        {
            SessionId = intent.Id,
            State = state,
            OrganizationId = intent.Metadata?.GetValueOrDefault(CheckoutForm.OwnerMark) ?? "",
            AttemptId = intent.Metadata?.GetValueOrDefault(CheckoutForm.Mark) ?? "",
            PaymentIntentId = state == CheckoutState.Open ? "" : intent.Id,
            ChargeId = intent.LatestChargeId ?? "",
            Received = state == CheckoutState.Paid && Currency.Find(intent.Currency) is { } currency
                ? new Money(intent.AmountReceived, currency)
                : null,
            ReceivedAt = state == CheckoutState.Paid ? CheckoutReading.At(charge?.Created ?? intent.Created) : null,
            MethodText = MethodText.Of(charge?.PaymentMethodDetails),
            LastError = refusal?.DeclineCode ?? refusal?.Code ?? charge?.FailureCode ?? "",
            Advice = refusal?.AdviceCode ?? "",
            Livemode = intent.Livemode,
        };
    }

    static CheckoutState State(PaymentIntent intent) => intent.Status switch
    {
        "succeeded" => CheckoutState.Paid,
        "requires_confirmation" => CheckoutState.Open,
        "canceled" when intent.LastPaymentError is null => CheckoutState.Expired,
        "canceled" => CheckoutState.Failed,
        _ when IsRefused(intent) => CheckoutState.Failed,
        _ => CheckoutState.InProgress,
    };
}
