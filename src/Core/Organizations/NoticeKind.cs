namespace Tamias;

/// <summary>What an organization's people are told of by e-mail, in the groups in which each of them chooses.</summary>
public enum NoticeKind
{
    /// <summary>Money is at risk until somebody acts: nobody can switch it off.</summary>
    Alarm,

    /// <summary>Money came in.</summary>
    Payment,

    /// <summary>A payment failed, or was more than was owed.</summary>
    PaymentTrouble,

    /// <summary>A refund did not reach the customer.</summary>
    Refund,

    /// <summary>A dispute began or ended, or a payout failed.</summary>
    Dispute,

    /// <summary>A customer looked at a document for the first time.</summary>
    Opened,

    /// <summary>A customer asked, answered or changed something.</summary>
    Customer,

    /// <summary>A recurring invoice or a late fee was made without anybody.</summary>
    Automatic,
}
