namespace Tamias.Web.Display;

/// <summary>A refund's state as word, colour and shape.</summary>
/// <param name="Word">Translation key.</param>
/// <param name="Css">Class of the colour.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record RefundWords(string Word, string Css, string Icon)
{
    public static RefundWords Of<T>(GivenBack<T> back) => back.State switch
    {
        RefundState.Pending or RefundState.Succeeded when back.AwaitsPayer =>
            new("Stripe has asked the customer for their account", "status-in-progress", "hourglass"),
        RefundState.Asked => new("Stripe is being asked", "status-in-progress", "hourglass"),
        RefundState.Pending => new("On its way to the customer", "status-in-progress", "hourglass"),
        RefundState.Succeeded => new("Given back", "status-paid", "circle-check"),
        RefundState.Cancelled => new("Refund cancelled", "status-void", "ban"),
        _ => new("Refund failed", "status-overdue", "alert-triangle"),
    };

    /// <summary>Why it was asked for, of Stripe's word.</summary>
    public static string Reason(string reason) => reason switch
    {
        "requested_by_customer" => "The customer asked for it",
        "duplicate" => "Paid twice",
        "fraudulent" => "The payment was fraud",
        _ => "No reason given",
    };

    /// <summary>Why it failed, of Stripe's word; null when nothing failed.</summary>
    public static Refusal? Why(string code) => code switch
    {
        "" => null,
        Payments.AskRefund.NeverMade =>
            new("Stripe did not answer and has not made the refund. Nothing was given back: ask for it again."),
        "charge_already_refunded" =>
            new("Stripe has given back all of this payment already. Its page shows what is known by now."),
        "charge_disputed" => Payments.Refundable.Disputed,
        "balance_insufficient" or "insufficient_funds" =>
            new("There is not enough money in your Stripe balance. Add to it in Stripe's dashboard, or wait for the "
                + "next payments, and ask again."),
        "lost_or_stolen_card" => new("The card was reported lost or stolen."),
        "expired_or_canceled_card" => new("The card has expired or was cancelled."),
        "invalid_request_error" => new("Stripe did not agree. Its dashboard says how things stand."),
        _ when code.StartsWith("rak_", StringComparison.Ordinal) =>
            new("The key lacks a permission that Tamias needs: {0}. Tick it at Stripe and try again.", code),
        _ => new("The reason in Stripe's words: {0}", code),
    };
}
