namespace Tamias.Web.Pages.Pay;

/// <summary>The invoice behind a customer's address: found by the token's hash, read for one organization from then
/// on.</summary>
public sealed class PaidInvoice(Db db)
{
    public async Task<Invoice?> FindAsync(string? permalink, CancellationToken cancellation)
    {
        if (!Ids.IsToken(permalink))
            return null;

        var hash = Ids.HashOf(permalink);
        var invoice = await db.Invoices.IgnoreQueryFilters().AsNoTracking()
            .FirstOrDefaultAsync(i => i.PermalinkHash == hash && i.IssuedAt != null, cancellation);
        if (invoice is not null)
            db.Organization = invoice.OrganizationId;
        return invoice;
    }
}
