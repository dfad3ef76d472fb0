namespace Tamias.Web.Display;

/// <summary>How a payout stands, as word, colour and shape.</summary>
/// <param name="Word">Translation key.</param>
/// <param name="Css">Class of the colour.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record PayoutWords(string Word, string Css, string Icon)
{
    public static PayoutWords Of(string status) => status switch
    {
        "pending" => new("Being prepared", "status-issued", "clock"),
        "in_transit" => new("On its way to the bank", "status-in-progress", "hourglass"),
        "paid" => new("At your bank", "status-paid", "circle-check"),
        "failed" => new("Came back: your bank refused it", "status-overdue", "circle-x"),
        "canceled" => new("Called off", "status-issued", "ban"),
        _ => new("In a state that is new here: look at Stripe", "status-issued", "info-circle"),
    };

    /// <summary>What a line of Stripe's balance is, as translation key.</summary>
    public static string LineOf(BalanceTransaction line) => line.Type switch
    {
        "charge" or "payment" => "Payment received",
        "refund" or "payment_refund" => "Refund",
        "refund_failure" or "payment_failure_refund" => "Refund that came back",
        "adjustment" when IsDispute(line) => line.Amount.Minor < 0 ? "Dispute: withdrawn" : "Dispute: returned",
        "adjustment" => "Adjustment by Stripe",
        "stripe_fee" or "application_fee" or "network_cost" or "tax_fee" => "Fee of Stripe",
        "payout" => "Payout",
        "payout_failure" or "payout_cancel" => "Payout that came back",
        _ => "Something else at Stripe",
    };

    static bool IsDispute(BalanceTransaction line) =>
        line.SourceId.StartsWith("dp_", StringComparison.Ordinal)
        || line.SourceId.StartsWith("du_", StringComparison.Ordinal);
}
