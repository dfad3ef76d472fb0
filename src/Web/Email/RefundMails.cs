namespace Tamias.Web.Email;

/// <summary>Tells customer and merchant what became of a refund. Only adds rows to the caller's transaction.</summary>
public sealed class RefundMails(Db db, Postbox postbox, RefundTexts texts)
{
    /// <summary>The money is on its way: a receipt to the customer, who may have no address or not be known.</summary>
    public async Task RefundedAsync(Payment payment, Refund refund, CancellationToken cancellation)
    {
        var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == payment.CustomerId, cancellation);
        var seller = (await db.Organizations.FirstAsync(o => o.Id == db.Organization, cancellation)).Party;
        if (customer?.Emails.FirstOrDefault() is not { } to)
            return;

        using var speech = Speech.In(customer.Language);
        var envelope = new Envelope(to, customer.Language) { FromName = seller.Name, ReplyTo = seller.Email };
        var about = new MailSubject(PaymentId: payment.Id);
        await postbox.AddOnceAsync(
            postbox.New(
                MailKind.Receipt, $"refund:{refund.Id}", texts.Receipt(payment, refund, seller.Name), about, envelope),
            cancellation);
    }

    /// <summary>The money did not reach the customer: the merchant's people must know.</summary>
    public Task FailedAsync(Payment payment, Refund refund, CancellationToken cancellation) => postbox.NotifyAsync(
        $"refund-failed:{refund.Id}", () => texts.Failed(payment, refund), new(PaymentId: payment.Id), cancellation);
}
