using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>Issues a draft, all of it or nothing: number, parties, permalink, ledger, timeline.</summary>
public sealed class IssueInvoice(
    Db db, Ids ids, TimeProvider clock, Permalinks permalinks, DocumentSeries numbers)
{
    /// <summary>Null when it is issued. Joins the caller's transaction, if any; a refusal changes nothing.</summary>
    /// <param name="userId">Who issues it; null for the product itself.</param>
    public Task<Refusal?> IssueAsync(Id<Invoice> id, Guid? userId, CancellationToken cancellation) =>
        db.InTransactionAsync(() => DecideAsync(id, userId, asksMark: true, cancellation), cancellation);

    /// <summary>The same for an invoice that another program has issued, and whose MARK may not be known.</summary>
    public Task<Refusal?> TakeOverAsync(Id<Invoice> id, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync(() => DecideAsync(id, userId, asksMark: false, cancellation), cancellation);

    async Task<Refusal?> DecideAsync(
        Id<Invoice> id, Guid? userId, bool asksMark, CancellationToken cancellation)
    {
        var invoice = await db.LockInvoiceAsync(id, cancellation);
        if (invoice is null)
            return new("This invoice is not there any more.");
        var (series, none) = await numbers.LockAsync(DocumentKind.Invoice, invoice.SeriesId, cancellation);
        if (series is null)
            return none;

        var organization = await db.Organizations.FirstAsync(o => o.Id == invoice.OrganizationId, cancellation);
        var customer = await db.Customers.FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        if ((invoice.OfferIssue(series)
            ?? invoice.OfferExemptions(organization.Party, customer.Party)
            ?? (asksMark ? invoice.Fiscal.OfferFor(series, organization.Party) : null)
            ?? await db.OfferNumberAsync(series, invoice.Fiscal, cancellation)) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        invoice.Issue(series, organization, customer, now);
        permalinks.Make(invoice);
        db.Add(new Book(ids, now).Issued(invoice));
        db.Note(ids, invoice, TimelineKind.Issued, now, invoice.Number, userId);
        await DoneWaitingAsync(invoice, now, userId, cancellation);
        return null;
    }

    /// <summary>The draft of a late fee waits for a person no longer.</summary>
    async Task DoneWaitingAsync(Invoice invoice, DateTimeOffset now, Guid? userId, CancellationToken cancellation)
    {
        foreach (var todo in await db.Todos.Where(t => t.InvoiceId == invoice.Id && t.DoneAt == null
            && t.Reason == TodoReason.LateFeeDrafted).ToListAsync(cancellation))
            (todo.DoneAt, todo.DoneBy) = (now, userId);
    }
}
