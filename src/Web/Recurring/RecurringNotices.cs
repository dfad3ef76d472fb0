using Tamias.Web.Email;

namespace Tamias.Web.Recurring;

/// <summary>Tells the merchant's people what was made without them.</summary>
public sealed class RecurringNotices(Postbox postbox, IStringLocalizer<Words> words)
{
    /// <param name="invoice">As it stands now.</param>
    /// <param name="isLate">Its day was long past, so it was only drafted.</param>
    /// <param name="refusal">Why it was not issued or not sent.</param>
    /// <param name="cancellation">Of the caller.</param>
    public Task MadeAsync(Invoice invoice, bool isLate, Refusal? refusal, CancellationToken cancellation) =>
        postbox.NotifyAsync(NoticeKind.Automatic, $"recurred:{invoice.Id}", () => new(
            invoice.IsDraft
                ? words["A recurring invoice for {0} waits as a draft", invoice.Buyer.Name]
                : words["Recurring invoice {0} for {1} was issued", invoice.Number, invoice.Buyer.Name],
            MailText.Paragraphs(
                words["It is about {0}.", invoice.Payable],
                isLate ? words["Its day was some days ago, so it was not issued by itself."] : "",
                refusal?.In(words) ?? ""))
        {
            ButtonText = words["Open the invoice"], ButtonPath = $"/sales/invoices/show/{invoice.Id}",
        }, new(invoice.Id), cancellation);

    /// <summary>Nothing is made for an archived customer.</summary>
    public Task PausedAsync(
        RecurringInvoice recurring, Invoice pattern, Customer customer, CancellationToken cancellation) =>
        postbox.NotifyAsync(NoticeKind.Automatic, $"recurring-paused:{recurring.Id}:{recurring.Step}", () => new(
            words["A recurring invoice for {0} is paused", customer.Party.Name],
            words["{0} is archived and gets no new invoices.", customer.Party.Name])
        {
            ButtonText = words["Open the recurring invoice"], ButtonPath = $"/sales/recurring/edit/{recurring.Id}",
        }, new(pattern.Id), cancellation);
}
