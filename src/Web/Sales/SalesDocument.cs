using Tamias.Web.Display;
using Tamias.Web.Email;
using Tamias.Web.Estimates;
using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>A document that both sides write about and that files lie beside: an invoice or an estimate.</summary>
public sealed record SalesDocument(IWritten Written)
{
    public Id<Invoice>? InvoiceId => (Written as Invoice)?.Id;

    public Id<Estimate>? EstimateId => (Written as Estimate)?.Id;

    public MailSubject Subject => new(InvoiceId) { EstimateId = EstimateId };

    /// <summary>The merchant's page of it.</summary>
    public string Page => PageOf("show");

    /// <summary>The merchant's page of what was written about it.</summary>
    public string MessagesPage => PageOf("messages");

    /// <summary>The merchant's page of the files beside it.</summary>
    public string AttachmentsPage => PageOf("attachments");

    /// <summary>The way back to it, as translation key.</summary>
    public string Back => Written is Estimate ? "Back to the estimate" : "Back to the invoice";

    /// <summary>The customer's page of it.</summary>
    public string CustomerPage(Permalinks permalinks) =>
        Written is Estimate estimate ? permalinks.PathOf(estimate) : permalinks.PathOf(Written as Invoice);

    /// <summary>What it is called.</summary>
    public string NameIn(IStringLocalizer words) => Written switch
    {
        { IsDraft: true } => words["Draft"],
        Estimate estimate => words[EstimateWords.Of(estimate.Heading).Numbered, estimate.Number],
        _ => words["Invoice {0}", Written.Number],
    };

    string PageOf(string what) => EstimateId is { } estimate
        ? $"/sales/estimates/{what}/{estimate}" : $"/sales/invoices/{what}/{InvoiceId}";
}

/// <summary>What is done alike to an invoice and to an estimate.</summary>
static class SalesDocuments
{
    /// <summary>Locks its row; false when it is not there any more.</summary>
    public static async Task<bool> LockAsync(this Db db, SalesDocument about, CancellationToken cancellation) =>
        about.EstimateId is { } estimate
            ? await db.LockEstimateAsync(estimate, cancellation) is not null
            : await db.LockInvoiceAsync(about.InvoiceId!.Value, cancellation) is not null;

    /// <summary>Adds a line to its timeline.</summary>
    /// <param name="kinds">What happened, in the words of an invoice and of an estimate.</param>
    public static void Note(
        this Db db, Ids ids, SalesDocument about, (TimelineKind Invoice, EstimateEventKind Estimate) kinds,
        DateTimeOffset at, string detail = "", Guid? userId = null)
    {
        if (about.Written is Estimate estimate)
            db.Note(ids, estimate, kinds.Estimate, at, detail, userId);
        else
            db.Note(ids, (Invoice)about.Written, kinds.Invoice, at, detail, userId);
    }
}
