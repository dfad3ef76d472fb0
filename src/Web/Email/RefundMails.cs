namespace Tamias.Web.Email;

/// <summary>Tells customer and merchant what became of a refund. Only adds rows to the caller's transaction.</summary>
public sealed class RefundMails(Postbox postbox, RefundTexts texts)
{
    /// <summary>The money is on its way: a receipt to the customer, who may have no address or not be known.</summary>
    public Task RefundedAsync(Payment payment, Refund refund, CancellationToken cancellation) => postbox.TellAsync(
        payment.CustomerId, MailKind.Receipt, $"refund:{refund.Id}", seller => texts.Receipt(payment, refund, seller),
        new(PaymentId: payment.Id), cancellation);

    /// <summary>The money did not reach the customer: the merchant's people must know.</summary>
    public Task FailedAsync(Payment payment, Refund refund, CancellationToken cancellation) => postbox.NotifyAsync(
        NoticeKind.Refund, $"refund-failed:{refund.Id}",
        () => texts.Failed(payment, refund), new(PaymentId: payment.Id), cancellation);
}
