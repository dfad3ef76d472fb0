namespace Tamias.Gateways;

/// <summary>A refund in our words. A status that is not known yet says no more than that the refund exists.</summary>
static class RefundReading
{
    public static RefundNews Of(Stripe.Refund refund) => new()
    {
        StripeId = refund.Id,
        State = State(refund.Status),
        PaymentIntentId = refund.PaymentIntentId ?? "",
        HolderId = refund.CustomerId ?? "",
        AwaitsPayer = refund.Status == "requires_action",
        Email = refund.InstructionsEmail ?? "",
        Amount = Currency.Find(refund.Currency) is { } known ? new Money(refund.Amount, known) : null,
        Reason = refund.Reason ?? "",
        FailureReason = refund.FailureReason ?? "",
        RefundId = refund.Metadata?.GetValueOrDefault(StripeRefunds.Mark) ?? "",
        CreatedAt = new(refund.Created, TimeSpan.Zero),
    };

    static RefundState State(string? status) => status switch
    {
        "succeeded" => RefundState.Succeeded,
        "failed" => RefundState.Failed,
        "canceled" => RefundState.Cancelled,
        _ => RefundState.Pending,
    };
}
