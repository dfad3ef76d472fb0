namespace Tamias.Web.Display;

/// <summary>How a dispute stands, as word, colour and shape. Stripe's words may grow: an unknown one is said to be
/// one.</summary>
/// <param name="Word">Translation key.</param>
/// <param name="Css">Class of the colour.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record DisputeWords(string Word, string Css, string Icon)
{
    public static DisputeWords Of(string status) => status switch
    {
        "needs_response" => new("Waits for your answer", "status-overdue", "alert-triangle"),
        "under_review" => new("Under review at the bank", "status-in-progress", "hourglass"),
        "won" => new("Won: the money is back", "status-paid", "circle-check"),
        "lost" => new("Lost: the payer keeps the money", "status-overdue", "circle-x"),
        "warning_needs_response" => new("Inquiry: waits for your answer", "status-in-progress", "info-circle"),
        "warning_under_review" => new("Inquiry under review", "status-in-progress", "hourglass"),
        "warning_closed" => new("Inquiry closed: no money was taken", "status-paid", "circle-check"),
        "prevented" => new("Prevented", "status-paid", "circle-check"),
        _ => new("In a state that is new here: look at Stripe", "status-issued", "info-circle"),
    };

    /// <summary>Why the payer objects, as translation key.</summary>
    public static string ReasonOf(string reason) => reason switch
    {
        "fraudulent" => "The payer says that the card was used without their consent.",
        "product_not_received" => "The payer says that nothing was delivered.",
        "product_unacceptable" => "The payer says that what was delivered is not what was agreed.",
        "duplicate" => "The payer says that they paid twice.",
        "credit_not_processed" => "The payer says that a refund was promised and did not come.",
        "subscription_canceled" => "The payer says that they had cancelled.",
        "unrecognized" => "The payer does not recognise the payment.",
        "debit_not_authorized" => "The payer says that they did not authorise the debit.",
        "incorrect_account_details" => "The debited account's details were wrong.",
        "insufficient_funds" => "The debited account had not enough money.",
        "bank_cannot_process" => "The payer's bank could not process the payment.",
        "customer_initiated" => "The payer had the payment returned by their bank.",
        _ => "The payer's bank gives no clear reason.",
    };

    /// <summary>What the merchant can do now, as translation key.</summary>
    public static string NextOf(Dispute dispute) => dispute switch
    {
        { Status: "lost" } => "The bank has decided. Ask the customer to pay another way, credit the invoice, or leave it open.",
        { IsClosed: true } => "There is nothing more to do.",
        { NeedsResponse: false } => "Your answer is with the bank. It can take two to three months; nothing is to be done meanwhile.",
        { IsInquiry: true } => "Answer in Stripe's dashboard, or refund the payment if the payer is right: then it does not become a dispute.",
        _ => "Answer in Stripe's dashboard before the deadline. The evidence pack has everything that Tamias knows, ready to be sent.",
    };
}
