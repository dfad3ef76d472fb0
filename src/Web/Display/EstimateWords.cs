namespace Tamias.Web.Display;

/// <summary>Where an estimate stands, and what happened to it, as word, colour and shape.</summary>
/// <param name="Word">Translation key.</param>
/// <param name="Css">Class of the colour; empty where there is none.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record EstimateWords(string Word, string Css, string Icon)
{
    public static EstimateWords Of(EstimateStatus status) => status switch
    {
        EstimateStatus.Draft => new("Draft", "status-draft", "edit"),
        EstimateStatus.Issued => new("Waiting for an answer", "status-issued", "hourglass"),
        EstimateStatus.Expired => new("Expired", "status-expired", "clock"),
        EstimateStatus.Accepted => new("Accepted", "status-accepted", "circle-check"),
        EstimateStatus.Declined => new("Declined", "status-declined", "circle-x"),
        _ => new("Invoiced", "status-invoiced", "file-invoice"),
    };

    public static EstimateWords Of(EstimateEventKind kind) => kind switch
    {
        EstimateEventKind.Created => new("Draft made", "", "edit"),
        EstimateEventKind.Issued => new("Issued", "", "file-text"),
        EstimateEventKind.Sent => new("Sent", "", "send"),
        EstimateEventKind.SendFailed => new("Could not be sent", "", "alert-triangle"),
        EstimateEventKind.Opened => new("Opened by the customer", "", "eye"),
        EstimateEventKind.Accepted => new("Accepted", "", "circle-check"),
        EstimateEventKind.Declined => new("Declined", "", "circle-x"),
        EstimateEventKind.Reopened => new("Answer taken back", "", "arrow-back-up"),
        EstimateEventKind.Asked => new("Message from the customer", "", "mail"),
        EstimateEventKind.Attached => new("File attached", "", "paperclip"),
        EstimateEventKind.Detached => new("File removed", "", "trash"),
        EstimateEventKind.Replied => new("Message to the customer", "", "send"),
        _ => new("Invoice made", "", "file-invoice"),
    };

    /// <summary>What is called what, as translation key without and with a place for the number.</summary>
    public static (string Alone, string Numbered) Of(EstimateHeading heading) => heading == EstimateHeading.Proforma
        ? ("Proforma invoice", "Proforma invoice {0}")
        : ("Estimate", "Estimate {0}");

    /// <summary>As its customer reads it.</summary>
    public static CustomerState ForCustomer(EstimateStatus status) => status switch
    {
        EstimateStatus.Accepted => new("accepted", "Accepted", "circle-check"),
        EstimateStatus.Declined => new("declined", "Declined", "circle-x"),
        EstimateStatus.Expired => new("expired", "Expired", "clock"),
        EstimateStatus.Invoiced => new("invoiced", "Invoiced", "file-invoice"),
        _ => new("waiting", "Waiting for your answer", "hourglass"),
    };
}

/// <summary>Estimates as rows of a table.</summary>
/// <param name="Today">In the organization's time zone; decides what has expired.</param>
/// <param name="Invoiced">Those of which an invoice has been made.</param>
public sealed record EstimateRows(
    IReadOnlyList<Estimate> Estimates, DateOnly Today, IReadOnlySet<Id<Estimate>> Invoiced, bool ShowsBuyer)
{
    public EstimateStatus StatusOf(Estimate estimate) => estimate.StatusOn(Today, Invoiced.Contains(estimate.Id));
}
