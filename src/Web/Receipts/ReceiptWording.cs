using System.Globalization;
using Tamias.Web.Display;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Receipts;

/// <summary>Puts a receipt into words, in the language being spoken.</summary>
sealed class ReceiptWording(Receipt receipt, IStringLocalizer words)
{
    static CultureInfo Culture => CultureInfo.CurrentCulture;

    Payment Payment => receipt.Payment;

    Party Seller => receipt.Organization.Party;

    public ReceiptText Text() => new()
    {
        Language = ReaderCulture.Language,
        Title = words["Payment receipt"],
        Mark = Payment.Livemode ? "" : words["NO MONEY MOVED"],
        Seller = PartyWording.Of("", Seller, Seller, words),
        Buyer = PartyWording.Of(words["Received from"], receipt.Customer.Party, Seller, words),
        Facts = [.. Facts().Where(f => f.Text.Length > 0)],
        Heads = [words["Paid for"], words["Invoice date"], words["Amount"]],
        Rows = [.. Rows()],
        Sums = [.. Sums()],
        Remark = Payment.Livemode
            ? words["This receipt confirms that the money was received. It is not a tax document."]
            : words["This was a payment in Stripe's test mode."],
        PageOf = words["Page {0} of {1}"],
    };

    IEnumerable<LabelText> Facts()
    {
        yield return new(words["Date"], Day(Payment.ReceivedOn));
        yield return new(words["Way of payment"], words[PaymentWords.Of(Payment.Method)]);
        yield return new(words["Reference"], Payment.Reference);
    }

    IEnumerable<IReadOnlyList<string>> Rows()
    {
        foreach (var (invoice, amount) in receipt.Parts)
            yield return [words["Invoice {0}", invoice.Number], Day(invoice.IssuedOn), Amount(amount)];
        if (receipt.Elsewhere.IsPositive)
            yield return [words["Other invoices"], "", Amount(receipt.Elsewhere)];
        if (receipt.Left.IsPositive)
            yield return [words["Your credit: no invoice has used it yet"], "", Amount(receipt.Left)];
    }

    IEnumerable<SumText> Sums()
    {
        var isWhole = Payment.Returned.IsZero;
        yield return new(words["Amount received"], Amount(Payment.Amount), isWhole);
        if (isWhole)
            yield break;

        yield return new(words["Given back"], Amount(-Payment.Returned), false);
        yield return new(words["Remains"], Amount(Payment.Amount - Payment.Returned), true);
    }

    static string Amount(Money amount) => amount.ToString(Culture);

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
}
