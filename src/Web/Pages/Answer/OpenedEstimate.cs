namespace Tamias.Web.Pages.Answer;

/// <summary>The estimate behind a customer's address: found by the token's hash, read for one organization from then
/// on.</summary>
public sealed class OpenedEstimate(Db db)
{
    public async Task<Estimate?> FindAsync(string? token, CancellationToken cancellation)
    {
        if (!Ids.IsToken(token))
            return null;

        var hash = Ids.HashOf(token);
        var estimate = await db.Estimates.IgnoreQueryFilters().AsNoTracking()
            .FirstOrDefaultAsync(e => e.PermalinkHash == hash && e.IssuedAt != null, cancellation);
        if (estimate is not null)
            db.Organization = estimate.OrganizationId;
        return estimate;
    }
}
