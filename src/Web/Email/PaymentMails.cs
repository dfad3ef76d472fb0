using Tamias.Web.Sales;

namespace Tamias.Web.Email;

/// <summary>Tells customer and merchant what happened to a payment. Only adds rows to the caller's
/// transaction.</summary>
public sealed class PaymentMails(
    Db db, Postbox postbox, NoticeTexts notices, CustomerTexts texts, Permalinks permalinks)
{
    /// <summary>Paid online: a receipt to the customer, a notice to the merchant's people. Called after the invoice
    /// is settled.</summary>
    public async Task PaidAsync(Invoice invoice, Payment payment, CancellationToken cancellation = default)
    {
        await ReceiptAsync(payment, [invoice], cancellation);
        await postbox.NotifyAsync(
            $"paid:{payment.Id}", () => notices.Paid(invoice, payment), new(invoice.Id, payment.Id), cancellation);
    }

    /// <summary>A receipt to the customer, who may have no address: then nothing is written.</summary>
    public async Task ReceiptAsync(
        Payment payment, IReadOnlyCollection<Invoice> invoices, CancellationToken cancellation = default)
    {
        var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == payment.CustomerId, cancellation);
        var seller = (await db.Organizations.FirstAsync(o => o.Id == db.Organization, cancellation)).Party;
        if (customer?.Emails.FirstOrDefault() is not { } to)
            return;

        using var speech = Speech.In(customer.Language);
        var about = new MailSubject(invoices.FirstOrDefault()?.Id, payment.Id);
        var envelope = new Envelope(to, customer.Language) { FromName = seller.Name, ReplyTo = seller.Email };
        var text = texts.Receipt(payment, invoices, seller.Name) with { ButtonPath = PathOf(invoices) };
        await postbox.AddOnceAsync(
            postbox.New(MailKind.Receipt, $"receipt:{payment.Id}", text, about, envelope), cancellation);
    }

    /// <summary>Tried and failed. Of several refusals at one form the first is told; so is the bank's final
    /// no.</summary>
    public Task FailedAsync(Invoice invoice, Attempt attempt, CancellationToken cancellation = default) =>
        postbox.NotifyAsync(
        attempt.IsEnded ? $"failed:{attempt.Id}" : $"declined:{attempt.Id}",
        () => notices.Failed(invoice, attempt), new(invoice.Id), cancellation);

    /// <summary>The customer opened the invoice; only the first time is told.</summary>
    public Task OpenedAsync(Invoice invoice, CancellationToken cancellation = default) => postbox.NotifyAsync(
        $"opened:{invoice.Id}", () => notices.Opened(invoice), new(invoice.Id), cancellation);

    /// <summary>Money that no invoice could take: a person must decide.</summary>
    public Task OverpaidAsync(Payment payment, CancellationToken cancellation = default) => postbox.NotifyAsync(
        $"overpaid:{payment.Id}", () => notices.Overpaid(payment), new(PaymentId: payment.Id), cancellation);

    string PathOf(IReadOnlyCollection<Invoice> invoices) =>
        invoices.FirstOrDefault() is { } invoice && permalinks.TokenOf(invoice) is { } token ? $"/pay/{token}" : "";
}
