namespace Tamias.Web.Estimates;

static class EstimateNotes
{
    /// <summary>Adds a line to an estimate's timeline.</summary>
    public static EstimateEvent Note(
        this Db db, Ids ids, Estimate estimate, EstimateEventKind kind, DateTimeOffset at, string detail = "",
        Guid? userId = null)
    {
        var noted = new EstimateEvent(ids.Next<EstimateEvent>(), estimate.OrganizationId, estimate.Id, kind)
        {
            At = at, Detail = detail, UserId = userId,
        };
        db.Add(noted);
        return noted;
    }

    /// <summary>An invoice, be it a draft, has been made of it.</summary>
    public static Task<bool> IsInvoicedAsync(this Db db, Id<Estimate> id, CancellationToken cancellation = default) =>
        db.Invoices.AnyAsync(i => i.EstimateId == id, cancellation);

    /// <summary>Those of which an invoice has been made.</summary>
    public static async Task<HashSet<Id<Estimate>>> InvoicedAsync(
        this Db db, IEnumerable<Estimate> estimates, CancellationToken cancellation = default)
    {
        var asked = estimates.Select(e => (Id<Estimate>?)e.Id).ToList();
        return [.. (await db.Invoices.Where(i => asked.Contains(i.EstimateId)).Select(i => i.EstimateId)
            .ToListAsync(cancellation)).OfType<Id<Estimate>>()];
    }
}
