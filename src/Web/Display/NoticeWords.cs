namespace Tamias.Web.Display;

/// <summary>A kind of notice that can be switched off and what comes under it, as translation keys.</summary>
public sealed record NoticeWords(NoticeKind Kind, string Label, string Hint)
{
    /// <summary>All kinds but the alarms.</summary>
    public static readonly IReadOnlyList<NoticeWords> All =
    [
        new(NoticeKind.Payment, "Payments received", "A customer has paid online."),
        new(NoticeKind.PaymentTrouble, "Failed payments and overpayments",
            "A payment was refused, or more came in than was owed."),
        new(NoticeKind.Refund, "Refunds that failed", "The money did not reach the customer."),
        new(NoticeKind.Dispute, "Disputes and payouts",
            "A payer disputes a payment, a dispute was decided, or a payout did not reach your bank."),
        new(NoticeKind.Opened, "Opened documents",
            "A customer has opened an invoice or an estimate for the first time."),
        new(NoticeKind.Customer, "Questions and answers",
            "A customer asks, answers an estimate, changes their details, or lets invoices be paid automatically."),
        new(NoticeKind.Automatic, "Recurring invoices and late fees",
            "One was made, or a recurring invoice is paused."),
    ];
}
