namespace Tamias.Web.Display;

/// <summary>What a to-do is about and what can be done, as translation keys.</summary>
public sealed record TodoWords(string What, string Advice)
{
    public static TodoWords Of(TodoReason reason) => reason switch
    {
        TodoReason.Overpaid => new("More was received than was owed.",
            "Keep it, and it stays the customer's credit for their next invoice; or refund it in Stripe's dashboard."),
        TodoReason.PaidWhileVoid => new("Money was received for an invoice that is void.",
            "Keep it, and it stays the customer's credit for their next invoice; or refund it in Stripe's dashboard."),
        TodoReason.UnknownReference => new("Stripe reports money whose purpose is not known here.",
            "Look it up in Stripe's dashboard. If it was not meant for you, refund it there."),
        _ => new("Stripe took another amount than was asked for.",
            "Compare the payment with the invoice. What was received is booked; any excess is the customer's credit."),
    };
}
