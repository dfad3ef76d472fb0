using Tamias.Web.Sales;

namespace Tamias.Web.Estimates;

/// <summary>Issues an estimate: number, parties, the customer's address, timeline. Nothing is booked.</summary>
public sealed class IssueEstimate(Db db, Ids ids, TimeProvider clock, Permalinks permalinks, DocumentSeries numbers)
{
    /// <summary>Null when it is issued. Joins the caller's transaction, if any; a refusal changes nothing.</summary>
    /// <param name="userId">Who issues it; null for the product itself.</param>
    public async Task<Refusal?> IssueAsync(Id<Estimate> id, Guid? userId, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
            await PrepareAsync(cancellation);
        return await db.InTransactionAsync(() => DecideAsync(id, userId, cancellation), cancellation);
    }

    /// <summary>Sees to it that there are numbers to be given out; before a transaction, as two may do so at
    /// once.</summary>
    public Task PrepareAsync(CancellationToken cancellation) =>
        numbers.EnsureAsync(DocumentKind.Estimate, cancellation);

    async Task<Refusal?> DecideAsync(Id<Estimate> id, Guid? userId, CancellationToken cancellation)
    {
        var estimate = await db.LockEstimateAsync(id, cancellation);
        if (estimate is null)
            return new("This estimate is not there any more.");
        var (series, none) = await numbers.LockAsync(DocumentKind.Estimate, estimate.SeriesId, cancellation);
        if (series is null)
            return none;
        if (estimate.OfferIssue(series) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        var organization = await db.Organizations.FirstAsync(o => o.Id == estimate.OrganizationId, cancellation);
        var customer = await db.Customers.FirstAsync(c => c.Id == estimate.CustomerId, cancellation);
        estimate.Issue(series, organization, customer, now);
        permalinks.Make(estimate);
        db.Note(ids, estimate, EstimateEventKind.Issued, now, estimate.Number, userId);
        return null;
    }
}
