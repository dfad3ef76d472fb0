using Tamias.Web.Sales;

namespace Tamias.Web.Estimates;

/// <summary>Makes the draft of an invoice of an estimate: the same lines, prices and tax rates, from today. There is
/// one for each estimate, and another only when it was deleted.</summary>
public sealed class InvoiceEstimate(Db db, Ids ids, TimeProvider clock, StartDraft drafts)
{
    static readonly Dictionary<Id<Tax>, Tax> RatesAsAgreed = [];

    /// <summary>The invoice, made now or before; or why there is none.</summary>
    public async Task<(Id<Invoice>? Invoice, Refusal? Refusal)> MakeAsync(
        Id<Estimate> id, Guid userId, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => DecideAsync(id, userId, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear(); // somebody else has made it
            return (await FindAsync(id, cancellation), null);
        }
    }

    async Task<(Id<Invoice>? Invoice, Refusal? Refusal)> DecideAsync(
        Id<Estimate> id, Guid userId, CancellationToken cancellation)
    {
        if (await db.LockEstimateAsync(id, cancellation) is not { } estimate)
            return (null, new("This estimate is not there any more."));
        if (await FindAsync(id, cancellation) is { } found)
            return (found, null);
        if (estimate.OfferInvoice() is { } refusal)
            return (null, refusal);

        var customer = await db.Customers.FirstAsync(c => c.Id == estimate.CustomerId, cancellation);
        if (customer.ArchivedAt is not null)
            return (null, new("{0} is archived and gets no new invoices.", customer.Party.Name));

        return (await AddAsync(estimate, customer, userId, cancellation), null);
    }

    async Task<Id<Invoice>> AddAsync(
        Estimate estimate, Customer customer, Guid userId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var organization = await db.Organizations.FirstAsync(o => o.Id == estimate.OrganizationId, cancellation);
        var content = InvoiceCopy.Of(estimate, customer, RatesAsAgreed, organization.Today(now));
        if (content.Terms.Length == 0)
            content = content with { Terms = organization.DefaultTerms };
        if (content.Notes.Length == 0)
            content = content with { Notes = organization.DefaultNotes };
        var invoice = await drafts.AddAsync(drafts.NextId(), customer, content, userId);
        invoice.EstimateId = estimate.Id;
        db.Note(ids, estimate, EstimateEventKind.Invoiced, now, "", userId);
        return invoice.Id;
    }

    Task<Id<Invoice>?> FindAsync(Id<Estimate> id, CancellationToken cancellation) => db.Invoices
        .Where(i => i.EstimateId == id).Select(i => (Id<Invoice>?)i.Id).FirstOrDefaultAsync(cancellation);
}
