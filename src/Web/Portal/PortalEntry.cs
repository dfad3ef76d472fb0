namespace Tamias.Web.Portal;

/// <summary>The way in: a link opens a page, and the button on that page uses the link up, once.</summary>
public sealed class PortalEntry(Db db, TimeProvider clock)
{
    /// <summary>Whom a link that is still good would sign in; null for any other. Looking uses nothing up, as scanners
    /// of mail look too.</summary>
    public async Task<Entrant?> FindAsync(string? token, CancellationToken cancellation)
    {
        if (!Ids.IsToken(token))
            return null;

        var (hash, now) = (Ids.HashOf(token), clock.GetUtcNow());
        var link = await db.PortalLinks.IgnoreQueryFilters().AsNoTracking()
            .FirstOrDefaultAsync(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now, cancellation);
        if (link is null)
            return null;

        db.Organization = link.OrganizationId;
        var access = await db.PortalAccesses.AsNoTracking().FirstAsync(a => a.Id == link.AccessId, cancellation);
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == access.CustomerId, cancellation);
        return !access.IsMeantBy(customer) ? null : new(link, access, customer)
        {
            Organization = await db.Organizations.AsNoTracking()
                .FirstAsync(o => o.Id == link.OrganizationId, cancellation),
        };
    }

    /// <summary>Uses the link up and says who is in. Of several at once one is; access that is revoked at this moment
    /// lets nobody in.</summary>
    public async Task<PortalAccess?> UseAsync(string? token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } entrant)
            return null;

        var (now, access, link) = (clock.GetUtcNow(), entrant.Access, entrant.Link);
        var isMine = await db.InTransactionAsync(async () =>
        {
            var opened = await db.PortalAccesses
                .Where(a => a.Id == access.Id && a.Stamp == access.Stamp && a.RevokedAt == null)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.LastSignedInAt, now), cancellation);
            return opened == 1 && await db.PortalLinks
                .Where(l => l.Id == link.Id && l.UsedAt == null && l.ExpiresAt > now)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellation) == 1;
        }, cancellation);
        return isMine ? access : null;
    }
}

/// <summary>Whom a link signs in.</summary>
public sealed record Entrant(PortalLink Link, PortalAccess Access, Customer Customer)
{
    public required Organization Organization { get; init; }
}
