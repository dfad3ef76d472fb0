using System.Globalization;
using Tamias.Web.Display;

namespace Tamias.Web.Email;

/// <summary>What is told of refunds, in the language being spoken.</summary>
public sealed class RefundTexts(IStringLocalizer<Words> words)
{
    /// <summary>To the customer: how much, of what, and when it arrives.</summary>
    public MailText Receipt(Payment payment, Refund refund, string seller) => new(
        words["{0} is on its way back to you", refund.Amount],
        MailText.Paragraphs(
            words["Hello,"],
            words["We have given back {0} of your payment of {1} of {2:d MMMM yyyy}.",
                refund.Amount, payment.Amount, payment.ReceivedOn],
            refund.ConnectionId is null
                ? ""
                : words["It goes the way it came. Banks usually take five to ten days to show it."],
            payment.Livemode ? "" : words["This was a test payment: no money moved."],
            seller));

    /// <summary>To the merchant: why, where the money is now, and what to do.</summary>
    public MailText Failed(Payment payment, Refund refund) => new(
        words["A refund of {0} did not reach the customer", refund.Amount],
        MailText.Paragraphs(
            words["The refund of {0} of the payment of {1} of {2:d MMMM yyyy} did not go through.",
                refund.Amount, payment.Amount, payment.ReceivedOn],
            RefundWords.Why(refund.FailureReason) is { } why
                ? why.Say(words[why.Sentence], CultureInfo.CurrentCulture)
                : "",
            words["The money is with you. What an invoice had given for it is paid again; the rest is the customer's "
                + "credit. Ask the customer how to repay them."]))
    {
        ButtonText = words["Open the payment"], ButtonPath = $"/payments/show/{payment.Id}",
    };
}
