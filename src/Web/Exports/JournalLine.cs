namespace Tamias.Web.Exports;

/// <summary>One entry of the ledger with what it is about.</summary>
public sealed record JournalLine(LedgerTransaction Booked, LedgerEntry Entry)
{
    /// <summary>Whose account it is; empty for money of nobody known.</summary>
    public string Customer { get; init; } = "";

    /// <summary>Of the transaction, so that both sides say the same; null when it is about a payment alone.</summary>
    public Invoice? Invoice { get; init; }

    /// <summary>Null when it is about a document alone.</summary>
    public Payment? Payment { get; init; }

    /// <summary>Null when it is none.</summary>
    public CreditNote? Note { get; init; }

    /// <summary>Stripe's id of the refund or dispute; empty without one.</summary>
    public string ReturnId { get; init; } = "";

    /// <summary>"issue", "payment", "allocation".</summary>
    public string Kind => KindOf(Booked);

    public string Document => Note?.Number ?? Invoice?.Number ?? "";

    /// <summary>The day that stands on the document, or that the payment is counted from; null where the booking is
    /// about neither.</summary>
    public DateOnly? DocumentOn => Kind switch
    {
        "issue" or "void" => Invoice?.IssuedOn,
        "credit-note" => Note?.IssuedOn,
        "payment" or "reversal" => Payment?.ReceivedOn,
        _ => null,
    };

    /// <summary>An allocation that is taken back, a dispute's money that is here again.</summary>
    public bool IsBack => Kind switch
    {
        "allocation" => Booked.Entries.Any(e => e.Account == LedgerAccount.Receivable && e.Amount.Minor > 0),
        "dispute" => Booked.Entries.Any(e => e.Account == LedgerAccount.Received && e.Amount.Minor > 0),
        _ => false,
    };

    public Money? Debit => Entry.Amount.Minor >= 0 ? Entry.Amount : null;

    public Money? Credit => Entry.Amount.Minor < 0 ? -Entry.Amount : null;

    public static string KindOf(LedgerTransaction booked) => booked.Cause.Split(':')[0];

    /// <summary>The key of what caused it; null when that is of another kind.</summary>
    public static Id<T>? CauseOf<T>(LedgerTransaction booked, params ReadOnlySpan<string> kinds)
    {
        var parts = booked.Cause.Split(':');
        return kinds.Contains(parts[0]) && Id<T>.TryParse(parts.ElementAtOrDefault(1), null, out var id) ? id : null;
    }
}
