namespace Tamias.Web.Display;

/// <summary>What an event from Stripe is about, and what became of it, as translation keys.</summary>
public static class EventWords
{
    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["checkout.session.completed"] = "A customer finished the payment form",
        ["checkout.session.async_payment_succeeded"] = "A bank has confirmed a payment",
        ["checkout.session.async_payment_failed"] = "A bank has refused a payment",
        ["checkout.session.expired"] = "A payment form closed without a payment",
        ["payment_intent.created"] = "A payment was begun",
        ["payment_intent.succeeded"] = "A payment was received",
        ["payment_intent.processing"] = "A payment is on its way",
        ["payment_intent.payment_failed"] = "A payment was refused",
        ["payment_intent.canceled"] = "A payment was cancelled",
        ["payment_intent.requires_action"] = "A customer has a step to take at their bank",
        ["payment_intent.partially_funded"] = "A part of a bank transfer has come",
        ["charge.succeeded"] = "A charge was made",
        ["charge.updated"] = "Stripe's fee of a payment became known",
        ["charge.refunded"] = "Money was given back",
        ["refund.created"] = "A refund was begun",
        ["refund.updated"] = "A refund has changed",
        ["refund.failed"] = "A refund has failed",
        ["charge.dispute.created"] = "A payment is disputed",
        ["charge.dispute.updated"] = "A dispute has changed",
        ["charge.dispute.closed"] = "A dispute was decided",
        ["charge.dispute.funds_withdrawn"] = "The bank took disputed money",
        ["charge.dispute.funds_reinstated"] = "The bank gave disputed money back",
        ["radar.early_fraud_warning.created"] = "Stripe warns of fraud",
        ["payout.paid"] = "Money went to your bank",
        ["payout.failed"] = "A payout to your bank has failed",
        ["payout.reconciliation_completed"] = "The lines of a payout are known",
        ["payment_method.detached"] = "A saved card or account was taken away",
        ["payment_method.automatically_updated"] = "A bank has renewed a saved card",
        ["customer_cash_balance_transaction.created"] = "Money of a bank transfer has moved",
        ["account.updated"] = "Stripe changed what your account may do",
        ["account.application.deauthorized"] = "The connection was taken back at Stripe",
    };

    /// <summary>In the order of the filter; the first is all of them.</summary>
    public static readonly (string Name, string Label)[] Filters =
    [
        ("", "All"), ("waiting", "Waiting"), ("done", "Worked off"), ("ignored", "Without meaning here"),
        ("parked", "Given up"),
    ];

    public static string Of(string type) => Known.GetValueOrDefault(type, "Something else happened");

    public static StatusWords Of(InboxState state) => state switch
    {
        InboxState.Waiting => new("Waiting", "status-in-progress", "hourglass"),
        InboxState.Done => new("Worked off", "status-paid", "circle-check"),
        InboxState.Ignored => new("Without meaning here", "status-draft", "info-circle"),
        _ => new("Given up", "status-overdue", "alert-triangle"),
    };

    /// <summary>Why it waits or was given up; empty when nothing went wrong.</summary>
    public static string Reason(string reason) => reason.Split(' ')[0] switch
    {
        "" => "",
        "Unknown" => "Stripe did not answer.",
        "NoAccess" => "Stripe does not let us look. Check the connection.",
        "NotFound" => "Stripe does not know what the event speaks of.",
        "Refused" => "Stripe refused to show what the event speaks of.",
        _ => "Working it off failed here.",
    };
}
