namespace Tamias.Web.Pages.Pay;

/// <summary>The invoice behind a customer's address: found by the token's hash, read for one organization from then
/// on.</summary>
public sealed class PaidInvoice(Db db)
{
    /// <summary>Characters of a token; anything else is refused before the database is asked.</summary>
    const int TokenLength = 32;

    public async Task<Invoice?> FindAsync(string? permalink, CancellationToken cancellation)
    {
        if (permalink?.Length != TokenLength || !permalink.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return null;

        var hash = Ids.HashOf(permalink);
        var invoice = await db.Invoices.IgnoreQueryFilters().AsNoTracking()
            .FirstOrDefaultAsync(i => i.PermalinkHash == hash && i.IssuedAt != null, cancellation);
        if (invoice is not null)
            db.Organization = invoice.OrganizationId;
        return invoice;
    }
}
