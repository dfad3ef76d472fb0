using Tamias.Web.Display;

namespace Tamias.Web.Email;

/// <summary>What the merchant's people are told, in the language being spoken.</summary>
public sealed class NoticeTexts(IStringLocalizer<Words> words)
{
    readonly InvoiceStanding standing = new(words);

    public MailText Paid(Invoice invoice, Payment payment) => About(
        invoice, words["{0} paid {1}", invoice.Buyer.Name, payment.Amount], MailText.Paragraphs(
            words["{0} paid {1} for invoice {2}.", invoice.Buyer.Name, payment.Amount, invoice.Number],
            HowOf(payment),
            invoice.IsPayable ? words["Still to be paid on it: {0}.", invoice.Outstanding]
                : invoice.IsVoid || !invoice.Payable.IsPositive ? words["Nothing is owed on it."]
                : words["The invoice is paid in full."],
            payment.Livemode ? "" : words["This was a test payment: no money moved."]));

    /// <summary>One payment for several invoices, with how each stands after it.</summary>
    public MailText PaidTogether(IReadOnlyList<Invoice> invoices, Payment payment) => new(
        words["{0} paid {1}", invoices[0].Buyer.Name, payment.Amount], MailText.Paragraphs(
            words["{0} paid {1} for {2} invoices together.", invoices[0].Buyer.Name, payment.Amount, invoices.Count],
            HowOf(payment),
            string.Join('\n', invoices.Select(standing.Of)),
            payment.Livemode ? "" : words["This was a test payment: no money moved."]))
    {
        ButtonText = words["Open the payment"], ButtonPath = $"/payments/show/{payment.Id}",
    };

    /// <summary>A card was refused, or the bank said no after days.</summary>
    /// <param name="invoices">Those that were to be paid.</param>
    public MailText Failed(IReadOnlyList<Invoice> invoices, Attempt attempt)
    {
        var (invoice, isOne) = (invoices[0], invoices.Count == 1);
        var numbers = InvoiceStanding.Numbers(invoices);
        return About(invoice,
            words[isOne ? "A payment for invoice {0} did not go through"
                : "A payment for invoices {0} did not go through", numbers],
            MailText.Paragraphs(
                words[isOne ? "{0} tried to pay {1} for invoice {2}, and it did not go through."
                    : "{0} tried to pay {1} for invoices {2}, and it did not go through.",
                    invoice.Buyer.Name, attempt.Amount, numbers],
                attempt.LastError.Length > 0 ? words["The reason in Stripe's words: {0}", attempt.LastError] : "",
                words[isOne
                    ? "Nothing was charged. The invoice stays open, and the customer can try again with the same link."
                    : "Nothing was charged. The invoices stay open, and the customer can try again."]));
    }

    public MailText Opened(Invoice invoice) => About(
        invoice, words["{0} opened invoice {1}", invoice.Buyer.Name, invoice.Number],
        words["{0} has opened invoice {1} of {2} for the first time.",
            invoice.Buyer.Name, invoice.Number, invoice.Payable]);

    public MailText Overpaid(Payment payment) => new(
        words["{0} came in that needs a decision", payment.Amount],
        MailText.Paragraphs(
            words["Of the payment of {0}, not everything could be put to an invoice.", payment.Amount],
            words["Decide whether to refund it or to keep it as the customer's credit."]))
    {
        ButtonText = words["Open the payment"], ButtonPath = $"/payments/show/{payment.Id}",
    };

    /// <summary>A customer has changed what they are called, or where they are.</summary>
    public MailText DetailsChanged(Id<Customer> customer, Party before, Party after) => new(
        words["{0} changed their details", before.Name],
        MailText.Paragraphs(
            words["The next documents will bear the new details. Issued ones stay as they are."],
            string.Join('\n', PartyChanges.Between(before, after)
                .Select(c => $"{words[c.Label]}: {Said(c.Before)} → {Said(c.After)}"))))
    {
        ButtonText = words["Open the customer"], ButtonPath = $"/customers/show/{customer}",
    };

    string HowOf(Payment payment)
    {
        var way = words[PaymentWords.Of(payment.Method)];
        return payment.Reference.Length > 0 ? $"{way} · {payment.Reference}" : way;
    }

    static string Said(string value) => value.Length > 0 ? value : "–";

    MailText About(Invoice invoice, string subject, string body) => new(subject, body)
    {
        ButtonText = words["Open the invoice"], ButtonPath = $"/sales/invoices/show/{invoice.Id}",
    };
}
