namespace Tamias.Web.Email;

/// <summary>What customers are told, in the language being spoken.</summary>
public sealed class CustomerTexts(IStringLocalizer<Words> words)
{
    /// <summary>Thanks for money, with how each invoice stands after it.</summary>
    public MailText Receipt(Payment payment, IReadOnlyCollection<Invoice> invoices, string seller) => new(
        words["We have received your payment of {0}", payment.Amount],
        MailText.Paragraphs(
            words["Hello,"],
            words["We received your payment of {0} on {1:d}.", payment.Amount, payment.ReceivedOn],
            string.Join('\n', invoices.Select(Standing)),
            payment.Livemode ? "" : words["This was a test payment: no money moved."],
            words["Thank you."],
            seller));

    string Standing(Invoice invoice) => invoice.Outstanding.IsPositive
        ? words["Invoice {0}: still to be paid {1}", invoice.Number, invoice.Outstanding]
        : words["Invoice {0}: paid in full", invoice.Number];
}
