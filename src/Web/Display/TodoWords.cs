namespace Tamias.Web.Display;

/// <summary>What a to-do is about and what can be done, as translation keys.</summary>
public sealed record TodoWords(string What, string Advice)
{
    public static TodoWords Of(TodoReason reason) => reason switch
    {
        TodoReason.Overpaid => new("More was received than was owed.",
            "Give it back, use it for an open invoice, or keep it: it stays the customer's credit for their next one."),
        TodoReason.PaidWhileVoid => new("Money was received for an invoice that is void.",
            "Give it back, use it for an open invoice, or keep it: it stays the customer's credit for their next one."),
        TodoReason.UnknownReference => new("Stripe reports money whose purpose is not known here.",
            "Look it up in Stripe's dashboard. Say whose it is and use it for their invoices, or give it back."),
        TodoReason.CreditedAfterPayment => new("A credit note freed money that had been paid.",
            "Refund it, or keep it as the customer's credit for their next invoice."),
        TodoReason.RefundFailed => new("A refund did not reach the customer.",
            "The money is with you again: on its invoice if that still waited for it, otherwise as the customer's "
            + "credit. Ask the customer how to repay them."),
        TodoReason.Disputed => new("A payer disputes a payment at their bank.",
            "Answer in Stripe's dashboard before the deadline; the evidence can be downloaded from the dispute's page."),
        TodoReason.Reinstated => new("Disputed money has come back.",
            "No invoice was waiting for it, so it stands as the customer's credit."),
        TodoReason.PayoutDiffers => new("The lines of a payout do not add up to it.",
            "Compare it with Stripe's dashboard before it goes to your accountant."),
        TodoReason.FraudWarning => new("Stripe warns that a payment may be fraud.",
            "If you do not know the payer, refund the payment before it is disputed."),
        TodoReason.EventParked => new("An event from Stripe could not be worked off.",
            "Look at the reason and work it off again. Nothing is lost: what happened at Stripe is also found by asking."),
        TodoReason.DetailsChanged => new("A customer changed their own details.",
            "Look whether they are right: the next documents bear them. Issued ones stay as they are."),
        TodoReason.Asked => new("A customer asks about a document.",
            "Write back: the customer is told by e-mail and reads it on their page."),
        TodoReason.LateFeeDrafted => new("A late fee waits as a draft.",
            "Look at it and issue it. If you do not want to charge it, delete the draft: it is not made again."),
        TodoReason.TransferLeft => new("A customer has transferred more than was asked for.",
            "It waits at Stripe, on the customer's page: use it for an invoice, or send it back."),
        _ => new("Stripe took another amount than was asked for.",
            "Compare the payment with the invoice. What was received is booked; any excess is the customer's credit."),
    };
}
