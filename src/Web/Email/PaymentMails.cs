using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.Email;

/// <summary>Tells customer and merchant what happened to a payment. Only adds rows to the caller's
/// transaction.</summary>
public sealed class PaymentMails(
    Postbox postbox, NoticeTexts notices, CustomerTexts texts, Permalinks permalinks)
{
    /// <summary>Paid online: a receipt to the customer, a notice to the merchant's people. Called after the invoices
    /// are settled.</summary>
    public async Task PaidAsync(
        IReadOnlyList<Invoice> invoices, Payment payment, CancellationToken cancellation = default)
    {
        await ReceiptAsync(payment, invoices, cancellation);
        await postbox.NotifyAsync(NoticeKind.Payment, $"paid:{payment.Id}",
            () => invoices.Count == 1 ? notices.Paid(invoices[0], payment) : notices.PaidTogether(invoices, payment),
            new(invoices[0].Id, payment.Id), cancellation);
    }

    /// <summary>A receipt to the customer, who may have no address: then nothing is written.</summary>
    public Task ReceiptAsync(
        Payment payment, IReadOnlyCollection<Invoice> invoices, CancellationToken cancellation = default) =>
        postbox.TellAsync(
            payment.CustomerId, MailKind.Receipt, $"receipt:{payment.Id}",
            seller => texts.Receipt(payment, invoices, seller) with
            {
                ButtonPath = permalinks.PathOf(invoices.FirstOrDefault()),
            },
            new(invoices.FirstOrDefault()?.Id, payment.Id), cancellation);

    /// <summary>The bank's final no, days after the customer left: they may believe that they have paid.</summary>
    public async Task RefusedAsync(PaidFor paid, CancellationToken cancellation)
    {
        await FailedAsync(paid, cancellation);
        var invoice = paid.Invoices[0];
        await postbox.TellAsync(
            invoice.CustomerId, MailKind.Unpaid, $"refused:{paid.Attempt.Id}",
            seller => texts.Refused(paid.Invoices, paid.Attempt.Amount, seller) with
            {
                ButtonPath = paid.Invoices.Count == 1 ? permalinks.PathOf(invoice) : "/portal",
            },
            new(invoice.Id), cancellation);
    }

    /// <summary>A bank took a payment back for good: the customer owes it again.</summary>
    /// <param name="invoices">Those it was taken off, after it was.</param>
    public Task ReturnedAsync(
        Payment payment, Dispute dispute, IReadOnlyCollection<Invoice> invoices, CancellationToken cancellation) =>
        postbox.TellAsync(
            payment.CustomerId, MailKind.Unpaid, $"returned:{dispute.Id}",
            seller => texts.Returned(payment, dispute.Amount, invoices, seller) with
            {
                ButtonPath = permalinks.PathOf(invoices.FirstOrDefault()),
            },
            new(invoices.FirstOrDefault()?.Id, payment.Id), cancellation);

    /// <summary>Tried and failed. Of several refusals at one form the first is told; so is the bank's final
    /// no.</summary>
    public Task FailedAsync(PaidFor paid, CancellationToken cancellation = default) => postbox.NotifyAsync(
        NoticeKind.PaymentTrouble,
        paid.Attempt.IsEnded ? $"failed:{paid.Attempt.Id}" : $"declined:{paid.Attempt.Id}",
        () => notices.Failed(paid.Invoices, paid.Attempt), new(paid.Invoices[0].Id), cancellation);

    /// <summary>The customer opened the invoice; only the first time is told.</summary>
    public Task OpenedAsync(Invoice invoice, CancellationToken cancellation = default) => postbox.NotifyAsync(
        NoticeKind.Opened, $"opened:{invoice.Id}", () => notices.Opened(invoice), new(invoice.Id), cancellation);

    /// <summary>Money that no invoice could take: a person must decide.</summary>
    public Task OverpaidAsync(Payment payment, CancellationToken cancellation = default) => postbox.NotifyAsync(
        NoticeKind.PaymentTrouble, $"overpaid:{payment.Id}",
        () => notices.Overpaid(payment), new(PaymentId: payment.Id), cancellation);
}
