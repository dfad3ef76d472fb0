using Stripe;

namespace Tamias.Gateways;

/// <summary>A payment intent without a form, in the words of a form.</summary>
static class ChargeReading
{
    /// <summary>The bank has said no, or wants its customer; nothing more is to come of this intent.</summary>
    public static bool IsRefused(PaymentIntent intent) =>
        intent.Status is "requires_payment_method" || (intent.Status is "requires_action" && !IsAwaited(intent));

    static bool IsAwaited(PaymentIntent intent) =>
        intent.Status is "requires_action" && intent.NextAction?.DisplayBankTransferInstructions is not null;

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
            Transfer = state == CheckoutState.Awaiting ? Transfer(intent) : null,
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
        _ when IsAwaited(intent) => CheckoutState.Awaiting,
        "canceled" when intent.LastPaymentError is null => CheckoutState.Expired,
        "canceled" => CheckoutState.Failed,
        _ when IsRefused(intent) => CheckoutState.Failed,
        _ => CheckoutState.InProgress,
    };

    static AwaitedTransfer Transfer(PaymentIntent intent)
    {
        var told = intent.NextAction.DisplayBankTransferInstructions;
        var account = told.FinancialAddresses?.Select(a => a.Iban).FirstOrDefault(i => i is not null);
        return new(
            account?.Iban ?? "", account?.Bic ?? "", account?.AccountHolderName ?? "", told.Reference ?? "",
            told.AmountRemaining ?? intent.Amount);
    }
}
