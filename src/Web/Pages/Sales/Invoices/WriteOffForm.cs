using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales.Invoices;

/// <summary>Why the rest of an invoice is written off, as typed.</summary>
public sealed class WriteOffForm
{
    public const int LongestReason = 200;

    /// <summary>The write-off's own key: sent twice, it is done once.</summary>
    public Id<WriteOff> Id { get; set; }

    /// <summary>The invoice's figures that whoever presses the button has read.</summary>
    public string? Seen { get; set; }

    public string? Reason { get; set; }

    /// <summary>It was sent and refused, and is shown again.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>The reason; null when something is wrong and is said beside the field.</summary>
    public string? Check(Beside beside)
    {
        var reason = beside.Text("WriteOff.Reason", Reason, LongestReason);
        if (reason.Length == 0)
            beside.Say("WriteOff.Reason", "Say why, for whoever looks at it later.");
        IsWrong = reason.Length is 0 or > LongestReason;
        return IsWrong ? null : reason;
    }
}
