using System.Globalization;

namespace Tamias.Web.Sales;

/// <summary>What happened to an invoice, as a word and a shape.</summary>
/// <param name="Word">Translation key.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record TimelineWords(string Word, string Icon)
{
    public static TimelineWords Of(TimelineKind kind) => kind switch
    {
        TimelineKind.Created => new("Draft made", "edit"),
        TimelineKind.Issued => new("Issued", "file-invoice"),
        TimelineKind.MarkRecorded => new("MARK written down", "check"),
        TimelineKind.Sent => new("Sent", "send"),
        TimelineKind.SendFailed => new("Could not be sent", "alert-triangle"),
        TimelineKind.SentOtherwise => new("Sent by other means", "send"),
        TimelineKind.Opened => new("Opened by the customer", "eye"),
        TimelineKind.Tried => new("Payment tried", "credit-card"),
        TimelineKind.Declined => new("Payment refused", "circle-x"),
        TimelineKind.Abandoned => new("Payment not finished", "clock"),
        TimelineKind.InProgress => new("Payment in progress", "hourglass"),
        TimelineKind.Failed => new("Payment failed", "circle-x"),
        TimelineKind.Paid => new("Paid", "circle-check"),
        TimelineKind.PaidInPart => new("Paid in part", "coins"),
        TimelineKind.Overpaid => new("More received than was owed", "alert-triangle"),
        TimelineKind.RecordedByHand => new("Payment recorded by hand", "cash"),
        TimelineKind.FoundInStatement => new("Payment found in the bank's statement", "building-bank"),
        TimelineKind.TakenBack => new("Payment taken back", "arrow-back-up"),
        TimelineKind.Voided => new("Made void", "ban"),
        TimelineKind.GatewaysChanged => new("Ways to pay changed", "settings"),
        TimelineKind.RefundAsked => new("Refund asked for", "arrow-back-up"),
        TimelineKind.Refunded => new("Refunded", "arrow-back-up"),
        TimelineKind.RefundFailed => new("Refund failed", "alert-triangle"),
        TimelineKind.Disputed => new("Disputed by the payer", "alert-triangle"),
        TimelineKind.DisputeWithdrawn => new("Disputed money withdrawn", "arrow-back-up"),
        TimelineKind.DisputeReinstated => new("Disputed money returned", "circle-check"),
        TimelineKind.DisputeClosed => new("Dispute closed", "check"),
        TimelineKind.CreditNoteIssued => new("Credit note issued", "receipt"),
        TimelineKind.WrittenOff => new("Rest written off", "ban"),
        TimelineKind.WriteOffTakenBack => new("Write-off taken back", "arrow-back-up"),
        TimelineKind.Freed => new("Became the customer's credit", "coins"),
        TimelineKind.CreditApplied => new("Credit applied", "coins"),
        _ => BesideMoney(kind),
    };

    static TimelineWords BesideMoney(TimelineKind kind) => kind switch
    {
        TimelineKind.Reminded => new("Reminder sent", "bell"),
        TimelineKind.RemindersChanged => new("Reminders changed", "bell"),
        TimelineKind.Attached => new("File attached", "paperclip"),
        TimelineKind.Detached => new("File removed", "trash"),
        TimelineKind.Asked => new("Message from the customer", "mail"),
        TimelineKind.Answered => new("Message to the customer", "send"),
        TimelineKind.LateFeeMade => new("Late fee made", "clock"),
        TimelineKind.LateFeeDropped => new("Late fee not charged: its draft was deleted", "trash"),
        TimelineKind.LateFeesWaived => new("No late fees any more", "ban"),
        TimelineKind.LateFeesWanted => new("Late fees charged again", "clock"),
        TimelineKind.ChargeAnnounced => new("Automatic payment announced", "bell"),
        TimelineKind.ChargeStopped => new("Not paid automatically any more", "ban"),
        TimelineKind.TransferAwaited => new("Bank transfer awaited", "building-bank"),
        TimelineKind.TransferCame => new("A part of a bank transfer has come", "coins"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It has no word."),
    };

    /// <summary>What is stored, an amount at its start written as the reader writes it.</summary>
    public static string Detail(string stored, CultureInfo culture)
    {
        var parts = stored.Split(' ', 3);
        return parts.Length >= 2 && Currency.Find(parts[1]) is { } currency
            && AmountText.TryParse(parts[0], CultureInfo.InvariantCulture, currency, out var amount)
                ? string.Join(' ', [amount.ToString(culture), .. parts[2..]])
                : stored;
    }
}
