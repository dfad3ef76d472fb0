namespace Tamias;

/// <summary>What the customer says to an estimate. One answer stands until the merchant takes it back.</summary>
public sealed partial class Estimate
{
    /// <summary>Characters of a comment.</summary>
    public const int LongestComment = 1000;

    /// <summary>Characters of the name of who answers.</summary>
    public const int LongestName = 100;

    public EstimateAnswer Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>As the customer wrote their name; empty when the merchant entered the answer.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>Who of the merchant's people entered the answer; null when the customer did.</summary>
    public Guid? AnsweredByUserId { get; private set; }

    /// <summary>What was said with the answer.</summary>
    public string Comment { get; private set; } = "";

    /// <summary>The customer's time to accept it is over; seen from its day, and no matter once it is
    /// answered.</summary>
    public bool IsExpiredOn(DateOnly today) =>
        !IsDraft && Answer == EstimateAnswer.None && ValidUntil is { } last && today > last;

    /// <param name="today">Where the merchant is.</param>
    /// <param name="isInvoiced">An invoice has been made of it.</param>
    public EstimateStatus StatusOn(DateOnly today, bool isInvoiced) => this switch
    {
        { IsDraft: true } => EstimateStatus.Draft,
        _ when isInvoiced => EstimateStatus.Invoiced,
        { Answer: EstimateAnswer.Accepted } => EstimateStatus.Accepted,
        { Answer: EstimateAnswer.Declined } => EstimateStatus.Declined,
        _ => IsExpiredOn(today) ? EstimateStatus.Expired : EstimateStatus.Issued,
    };

    /// <summary>May it be answered so? The same answer once more changes nothing and is no mistake.</summary>
    /// <param name="reply">Whose, and what.</param>
    /// <param name="today">Where the merchant is; they may accept for the customer after the last day.</param>
    /// <param name="isInvoiced">An invoice has been made of it.</param>
    public Refusal? OfferAnswer(EstimateReply reply, DateOnly today, bool isInvoiced) => this switch
    {
        { IsDraft: true } => new("Issue the estimate first."),
        _ when Answer == reply.Answer => null,
        { Answer: EstimateAnswer.Accepted } => new("It has been accepted already, and that answer stands."),
        { Answer: EstimateAnswer.Declined } => new("It has been declined already, and that answer stands."),
        _ when isInvoiced => new("An invoice has been made of it already. Nothing more needs to be answered."),
        _ when reply is { Answer: EstimateAnswer.Accepted, UserId: null } && IsExpiredOn(today) =>
            new("It could be accepted until {0:d MMMM yyyy}. Nothing has been accepted.", ValidUntil!),
        _ => null,
    };

    /// <summary>Asked before with <see cref="OfferAnswer"/>. True when that is news.</summary>
    public bool Hear(EstimateReply reply, DateTimeOffset at)
    {
        if (IsDraft || reply.Answer == EstimateAnswer.None)
            throw new InvalidOperationException("Nothing is answered to a draft, nor with nothing.");
        if (Answer == reply.Answer)
            return false;

        (Answer, AnsweredAt, Comment) = (reply.Answer, at, reply.Comment);
        (AnsweredBy, AnsweredByUserId) = (reply.Name, reply.UserId);
        return true;
    }

    /// <summary>May its answer be taken back?</summary>
    public Refusal? OfferReopen(bool isInvoiced) =>
        isInvoiced && Answer != EstimateAnswer.None
            ? new("An invoice has been made of it, so its answer stands.")
            : null;

    /// <summary>Nobody has answered; the customer can answer again. True when that is news.</summary>
    public bool Reopen()
    {
        var hadAnswer = Answer != EstimateAnswer.None;
        (Answer, AnsweredAt, Comment) = (EstimateAnswer.None, null, "");
        (AnsweredBy, AnsweredByUserId) = ("", null);
        return hadAnswer;
    }

    /// <summary>May an invoice be made of it?</summary>
    public Refusal? OfferInvoice() => this switch
    {
        { IsDraft: true } => new("Issue the estimate first."),
        { Answer: EstimateAnswer.Declined } =>
            new("It was declined. Take the answer back before you make an invoice of it."),
        _ => null,
    };
}

/// <summary>An answer as somebody gives it.</summary>
/// <param name="Comment">May be empty.</param>
public sealed record EstimateReply(EstimateAnswer Answer, string Comment)
{
    /// <summary>Of the customer who answers; empty when the merchant enters it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of the merchant's people; null when the customer answers.</summary>
    public Guid? UserId { get; init; }
}

/// <summary>What was said to an estimate.</summary>
public enum EstimateAnswer
{
    None,
    Accepted,
    Declined,
}

/// <summary>Where an estimate stands; seen from its answer, its dates and its invoice, never set.</summary>
public enum EstimateStatus
{
    Draft,

    /// <summary>The customer can answer it.</summary>
    Issued,

    /// <summary>Nobody answered while it held.</summary>
    Expired,
    Accepted,
    Declined,

    /// <summary>An invoice has been made of it.</summary>
    Invoiced,
}
