namespace Tamias.Gateways;

/// <summary>Stripe's events that mean something here; others are never asked for.</summary>
public static class StripeEventTypes
{
    /// <summary>What a poller asks for: Stripe takes twenty at most, and these tell all that moves money.</summary>
    public static readonly IReadOnlyList<string> Polled =
    [
        "checkout.session.completed",
        "checkout.session.async_payment_succeeded",
        "checkout.session.async_payment_failed",
        "checkout.session.expired",
        "payment_intent.succeeded",
        "payment_intent.processing",
        "payment_intent.payment_failed",
        "payment_intent.canceled",
        "charge.updated",
        "refund.created",
        "refund.updated",
        "refund.failed",
        "charge.dispute.created",
        "charge.dispute.updated",
        "charge.dispute.closed",
        "charge.dispute.funds_withdrawn",
        "charge.dispute.funds_reinstated",
        "payout.paid",
        "payout.failed",
    ];

    /// <summary>What the endpoint of an own key asks for.</summary>
    public static readonly IReadOnlyList<string> Own =
    [
        .. Polled,
        "payment_intent.requires_action",
        "payment_intent.partially_funded",
        "charge.succeeded",
        "charge.refunded",
        "payout.reconciliation_completed",
        "radar.early_fraud_warning.created",
        "payment_method.detached",
        "payment_method.automatically_updated",
        "customer_cash_balance_transaction.created",
    ];

    /// <summary>What the platform's endpoint asks for: also what befalls the connection itself.</summary>
    public static readonly IReadOnlyList<string> Connect =
    [
        .. Own,
        "account.updated",
        "account.application.deauthorized",
    ];
}
