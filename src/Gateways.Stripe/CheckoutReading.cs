using Stripe;
using Stripe.Checkout;

namespace Tamias.Gateways;

/// <summary>A Checkout Session in our words. Stripe's states may grow: the unknown is never taken for money.</summary>
static class CheckoutReading
{
    public static Checkout Of(Session session)
    {
        var payment = session.PaymentIntent;
        var charge = payment?.LatestCharge;
        var state = State(session);
        return new()
        {
            SessionId = session.Id,
            State = state,
            Url = state == CheckoutState.Open ? session.Url ?? "" : "",
            OrganizationId = session.Metadata?.GetValueOrDefault(CheckoutForm.OwnerMark) ?? "",
            AttemptId = session.Metadata?.ContainsKey(CheckoutForm.Mark) == true ? session.ClientReferenceId ?? "" : "",
            PaymentIntentId = session.PaymentIntentId ?? "",
            ChargeId = payment?.LatestChargeId ?? "",
            Received = state == CheckoutState.Paid ? Received(session) : null,
            ReceivedAt = state == CheckoutState.Paid ? ReceivedAt(session) : null,
            MethodText = Gateways.MethodText.Of(charge?.PaymentMethodDetails),
            LastError = payment?.LastPaymentError?.Code ?? charge?.FailureCode ?? "",
            Kept = state == CheckoutState.Paid ? Kept(session) : null,
            Livemode = session.Livemode,
        };
    }

    /// <summary>A bank account that was used by way of another method, as iDEAL, is charged as the debit that Stripe
    /// made of it.</summary>
    static KeptMethod? Kept(Session session)
    {
        var details = session.PaymentIntent?.LatestCharge?.PaymentMethodDetails;
        var method = details?.Ideal?.GeneratedSepaDebitId ?? details?.Bancontact?.GeneratedSepaDebitId
            ?? session.PaymentIntent?.PaymentMethodId;
        return session.PaymentIntent?.SetupFutureUsage == "off_session" && session.CustomerId is { } holder
            && method is not null ? new(holder, method) : null;
    }

    static CheckoutState State(Session session) =>
        (session.Status, session.PaymentStatus, session.PaymentIntent?.Status) switch
        {
            (_, "paid" or "no_payment_required", _) or (_, _, "succeeded") => CheckoutState.Paid,
            ("open", _, _) => CheckoutState.Open,
            ("expired", _, _) => CheckoutState.Expired,
            (_, _, "canceled" or "requires_payment_method") => CheckoutState.Failed,
            _ => CheckoutState.InProgress,
        };

    /// <summary>In the session's currency; what the payer was shown in another is not ours to book.</summary>
    static Money? Received(Session session)
    {
        var payment = session.PaymentIntent;
        var taken = payment is { AmountReceived: > 0 } && payment.Currency == session.Currency
            ? payment.AmountReceived
            : session.AmountTotal;
        return taken is { } minor && Currency.Find(session.Currency) is { } known ? new Money(minor, known) : null;
    }

    static DateTimeOffset? ReceivedAt(Session session) =>
        At(session.PaymentIntent?.LatestCharge?.Created) ?? At(session.PaymentIntent?.Created) ?? At(session.Created);

    /// <summary>The library gives 1970 where Stripe gave nothing.</summary>
    public static DateTimeOffset? At(DateTime? time) =>
        time > DateTime.UnixEpoch ? new DateTimeOffset(time.Value, TimeSpan.Zero) : null;
}
