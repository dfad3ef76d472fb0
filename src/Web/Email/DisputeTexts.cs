using Tamias.Web.Display;

namespace Tamias.Web.Email;

/// <summary>What the merchant's people are told of disputes and payouts, in the language being spoken.</summary>
public sealed class DisputeTexts(IStringLocalizer<Words> words)
{
    public MailText Opened(Dispute dispute, string who, TimeZoneInfo zone) => About(
        dispute,
        dispute.IsInquiry
            ? words["A bank asks about a payment of {0}", dispute.Amount]
            : words["A payment of {0} is disputed", dispute.Amount],
        MailText.Paragraphs(
            Payer(who),
            words[DisputeWords.ReasonOf(dispute.Reason)],
            words[dispute.IsInquiry ? "No money has been taken. Answered well, it may stay so." : Taken(dispute)],
            dispute is { EvidenceDueAt: { } due, IsClosed: false }
                ? words["Answer in Stripe's dashboard by {0}.", At(due, zone)]
                : ""));

    public MailText Due(Dispute dispute, string who, TimeZoneInfo zone) => About(
        dispute,
        words["Soon too late: the dispute of {0}", dispute.Amount],
        MailText.Paragraphs(
            Payer(who),
            words["Answer in Stripe's dashboard by {0}.", At(dispute.EvidenceDueAt!.Value, zone)],
            words["Without an answer the bank decides for the payer. The evidence can be downloaded ready-made."]));

    public MailText Closed(Dispute dispute, string who) => About(
        dispute,
        words["The dispute of {0} is closed", dispute.Amount],
        MailText.Paragraphs(Payer(who), words[DisputeWords.Of(dispute.Status).Word]));

    public MailText PayoutFailed(Payout payout) => new(
        words["A payout of {0} did not reach your bank", payout.Amount],
        MailText.Paragraphs(
            payout.FailureCode.Length > 0 ? words["The reason in Stripe's words: {0}", payout.FailureCode] : "",
            words["The money is in your balance at Stripe again. Look there whether your bank account is right."]))
    {
        ButtonText = words["Open the payout"], ButtonPath = $"/payments/payout/{payout.Id}",
    };

    static string Taken(Dispute dispute) => dispute.Status == "lost"
        ? "The bank has decided for the payer already and taken the money. The invoice is open again."
        : "The bank has taken the money until it decides. The invoice is open again meanwhile.";

    string Payer(string who) => who.Length > 0 ? words["It is about a payment of {0}.", who] : "";

    static string At(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone)
        .ToString("d MMMM yyyy HH:mm", System.Globalization.CultureInfo.CurrentCulture);

    MailText About(Dispute dispute, string subject, string body) => new(subject, body)
    {
        ButtonText = words["Open the dispute"], ButtonPath = $"/payments/dispute/{dispute.Id}",
    };
}
