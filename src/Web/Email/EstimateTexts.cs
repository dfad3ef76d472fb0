namespace Tamias.Web.Email;

/// <summary>What is written about estimates, in the language being spoken.</summary>
public sealed class EstimateTexts(IStringLocalizer<Words> words)
{
    /// <summary>What stands ready when one is to be sent. <see cref="CustomerTexts.NumberMark"/> stands for a draft's
    /// number.</summary>
    public MailText ToCustomer(Estimate estimate, string seller)
    {
        var number = estimate.IsDraft ? CustomerTexts.NumberMark : estimate.Number;
        var isProforma = estimate.Heading == EstimateHeading.Proforma;
        return new(
            isProforma
                ? words["Proforma invoice {0} from {1}", number, seller]
                : words["Estimate {0} from {1}", number, seller],
            MailText.Paragraphs(
                words["Hello,"],
                isProforma
                    ? words["Here is proforma invoice {0} for {1}.", number, estimate.Totals.Payable]
                    : words["Here is estimate {0} for {1}.", number, estimate.Totals.Payable],
                estimate.ValidUntil is { } last ? words["It is valid until {0:d MMMM yyyy}.", last] : "",
                words["With the button below you can view it, and accept or decline it. You need no account."],
                words["Thank you."],
                seller))
        {
            ButtonText = isProforma ? words["See the proforma invoice"] : words["See the estimate"],
        };
    }

    /// <summary>To the merchant's people: the customer has answered.</summary>
    public MailText Answered(Estimate estimate)
    {
        var isAccepted = estimate.Answer == EstimateAnswer.Accepted;
        var (buyer, number) = (estimate.Buyer.Name, estimate.Number);
        return About(estimate,
            isAccepted ? words["{0} accepted {1}", buyer, number] : words["{0} declined {1}", buyer, number],
            MailText.Paragraphs(
                isAccepted
                    ? words["{0} has accepted estimate {1} for {2}.", buyer, number, estimate.Payable]
                    : words["{0} has declined estimate {1} for {2}.", buyer, number, estimate.Payable],
                estimate.AnsweredBy.Length > 0 ? words["Answered by: {0}", estimate.AnsweredBy] : "",
                estimate.Comment.Length > 0 ? words["Their comment: {0}", estimate.Comment] : "",
                isAccepted ? words["On its page you can make an invoice of it with one press."] : ""));
    }

    /// <summary>To the merchant's people: the customer looks at it for the first time.</summary>
    public MailText Opened(Estimate estimate) => About(
        estimate, words["{0} opened estimate {1}", estimate.Buyer.Name, estimate.Number],
        words["{0} has opened estimate {1} of {2} for the first time.",
            estimate.Buyer.Name, estimate.Number, estimate.Payable]);

    MailText About(Estimate estimate, string subject, string body) => new(subject, body)
    {
        ButtonText = words["Open the estimate"], ButtonPath = $"/sales/estimates/show/{estimate.Id}",
    };
}
