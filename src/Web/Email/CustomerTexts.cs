namespace Tamias.Web.Email;

/// <summary>What customers are told, in the language being spoken.</summary>
public sealed class CustomerTexts(IStringLocalizer<Words> words)
{
    /// <summary>Becomes the invoice's number when the mail is sent.</summary>
    public const string NumberMark = "{number}";

    readonly InvoiceStanding standing = new(words);

    public static string Numbered(string text, string number) =>
        text.Replace(NumberMark, number, StringComparison.Ordinal);

    /// <summary>Thanks for money, with how each invoice stands after it.</summary>
    public MailText Receipt(Payment payment, IReadOnlyCollection<Invoice> invoices, string seller) => new(
        words["We have received your payment of {0}", payment.Amount],
        MailText.Paragraphs(
            words["Hello,"],
            words["We received your payment of {0} on {1:d MMMM yyyy}.", payment.Amount, payment.ReceivedOn],
            string.Join('\n', invoices.Select(standing.Of)),
            payment.Livemode ? "" : words["This was a test payment: no money moved."],
            words["Thank you."],
            seller))
    {
        ButtonText = words["View the invoice"],
    };

    /// <summary>The bank did not carry out a payment that seemed made.</summary>
    /// <param name="invoices">Those that were to be paid.</param>
    public MailText Refused(IReadOnlyList<Invoice> invoices, Money amount, string seller) => new(
        words["Your payment of {0} did not go through", amount],
        MailText.Paragraphs(
            words["Hello,"],
            words[invoices.Count == 1
                    ? "Your bank did not carry out your payment of {0} for invoice {1}. No money has moved."
                    : "Your bank did not carry out your payment of {0} for invoices {1}. No money has moved.",
                amount, InvoiceStanding.Numbers(invoices)],
            string.Join('\n', invoices.Select(standing.Of)),
            words[invoices.Count == 1
                ? "With the button below you can view the invoice and pay again."
                : "With the button below you can view the invoices and pay again."],
            seller))
    {
        ButtonText = words["View and pay"],
    };

    /// <summary>The bank took back what it had paid.</summary>
    public MailText Returned(
        Payment payment, Money amount, IReadOnlyCollection<Invoice> invoices, string seller) => new(
        words["{0} of your payment went back to you", amount],
        MailText.Paragraphs(
            words["Hello,"],
            words["Your bank has taken back {0} of your payment of {1} of {2:d MMMM yyyy}.",
                amount, payment.Amount, payment.ReceivedOn],
            string.Join('\n', invoices.Select(standing.Of)),
            payment.Livemode ? "" : words["This was a test payment: no money moved."],
            words["If you did not mean this, pay again with the button below. For questions, answer this e-mail."],
            seller))
    {
        ButtonText = words["View and pay"],
    };

    /// <summary>What stands ready when an invoice is to be sent. <see cref="NumberMark"/> stands for a draft's
    /// number.</summary>
    public MailText Invoice(Invoice invoice, string seller, bool payableOnline)
    {
        var number = invoice.IsDraft ? NumberMark : invoice.Number;
        return new(words["Invoice {0} from {1}", number, seller], MailText.Paragraphs(
            words["Hello,"],
            words["Here is invoice {0} for {1}.", number, invoice.Totals.Payable],
            invoice.Credited.IsPositive ? words["{0} of it has been credited.", invoice.Credited] : "",
            Rest(invoice),
            Due(invoice),
            payableOnline
                ? words["With the button below you can view it and pay online."]
                : words["With the button below you can view it."],
            words["Thank you."],
            seller))
        {
            ButtonText = payableOnline ? words["View and pay"] : words["View the invoice"],
        };
    }

    string Due(Invoice invoice)
    {
        if (invoice.NextDueOn is not { } due || !(invoice.IsDraft || invoice.IsPayable))
            return "";

        return invoice.Instalments.FirstOrDefault(i => invoice.LeftOf(i).IsPositive) is { } next
            ? words["It is paid in instalments: please pay {0} by {1:d MMMM yyyy}.", invoice.LeftOf(next), due]
            : words["Please pay it by {0:d MMMM yyyy}.", due];
    }

    /// <summary>What stands ready when a credit note is to be sent.</summary>
    public MailText CreditNote(CreditNote note, Invoice invoice) => new(
        words["Credit note {0} from {1}", note.Number, note.Seller.Name],
        MailText.Paragraphs(
            words["Hello,"],
            words["Here is credit note {0} for {1}. It lowers invoice {2}.", note.Number, note.Payable, invoice.Number],
            invoice.IsPayable ? words["Still to be paid: {0}.", invoice.Outstanding] : "",
            words["With the button below you can view the invoice and everything that belongs to it."],
            words["Thank you."],
            note.Seller.Name))
    {
        ButtonText = words["View the invoice"],
    };

    /// <summary>Said only where it is not the whole amount.</summary>
    string Rest(Invoice invoice) => invoice switch
    {
        { IsDraft: true } => "",
        { IsPayable: false } => words["Nothing is left to be paid."],
        _ when invoice.Outstanding != invoice.Totals.Payable => words["Still to be paid: {0}.", invoice.Outstanding],
        _ => "",
    };
}
