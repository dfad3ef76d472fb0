using Tamias.Web.Email;

namespace Tamias.Web.Portal;

/// <summary>Who may come in: the merchant invites an address or shuts it out, and an invited one is sent
/// links.</summary>
public sealed class PortalDoor(Db db, Ids ids, TimeProvider clock, Postbox postbox, PortalTexts texts)
{
    /// <summary>Links of one address that may wait to be used at once; more are not sent, so that nobody's letter box
    /// is filled by asking.</summary>
    public const int MostOpen = 5;

    /// <summary>Sends an invitation, once for each key however often the wish comes.</summary>
    /// <returns>False when there is no such customer, or they have no such address.</returns>
    public Task<bool> InviteAsync(
        Id<Customer> customerId, string email, Id<PortalLink> key, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var customer = await db.LockCustomerAsync(customerId, cancellation);
            if (customer is null || customer.ArchivedAt is not null || AddressOf(customer, email) is not { } to)
                return false;
            if (await db.PortalLinks.AnyAsync(l => l.Id == key, cancellation))
                return true;

            var access = await AccessAsync(customerId, email, cancellation);
            if (access is null)
                db.Add(access = new(ids.Next<PortalAccess>(), db.Organization, customerId, email));
            access.Invite(key, ids.NextToken(), clock.GetUtcNow());
            await SendAsync(access, customer, to, (key, IsInvitation: true), cancellation);
            return true;
        }, cancellation);

    /// <summary>Ends sessions and links of an address.</summary>
    /// <returns>False when it was never invited.</returns>
    public Task<bool> RevokeAsync(Id<Customer> customerId, string email, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            await db.LockCustomerAsync(customerId, cancellation);
            if (await AccessAsync(customerId, email, cancellation) is not { } access)
                return false;

            if (access.IsOpen)
                access.Revoke(ids.NextToken(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            await db.PortalLinks.Where(l => l.AccessId == access.Id).ExecuteDeleteAsync(cancellation);
            return true;
        }, cancellation);

    /// <summary>Sends a link to each customer of this address, of whichever organization: a mail speaks of one customer
    /// only. To be called in a transaction.</summary>
    public async Task AnswerAsync(string email, CancellationToken cancellation)
    {
        var open = await db.PortalAccesses.IgnoreQueryFilters().AsNoTracking()
            .Where(a => a.Email == email && a.RevokedAt == null).OrderBy(a => a.Id).ToListAsync(cancellation);
        foreach (var access in open)
        {
            db.Organization = access.OrganizationId;
            var now = clock.GetUtcNow();
            var customer = await db.Customers.FirstAsync(c => c.Id == access.CustomerId, cancellation);
            var waiting = await db.PortalLinks
                .CountAsync(l => l.AccessId == access.Id && l.UsedAt == null && l.ExpiresAt > now, cancellation);
            if (access.IsMeantBy(customer) && waiting < MostOpen && AddressOf(customer, email) is { } to)
                await SendAsync(access, customer, to, (ids.Next<PortalLink>(), IsInvitation: false), cancellation);
        }
    }

    async Task SendAsync(
        PortalAccess access, Customer customer, string to, (Id<PortalLink> Id, bool IsInvitation) link,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await db.PortalLinks.Where(l => l.AccessId == access.Id && (l.UsedAt != null || l.ExpiresAt <= now))
            .ExecuteDeleteAsync(cancellation);
        var token = ids.NextToken();
        db.Add(new PortalLink(link.Id, access, Ids.HashOf(token))
        {
            ExpiresAt = now + (link.IsInvitation ? PortalLink.Long : PortalLink.Short),
        });
        var seller = (await db.Organizations.FirstAsync(o => o.Id == access.OrganizationId, cancellation)).Party;
        using var speech = Speech.In(customer.Language);
        var text = link.IsInvitation ? texts.Invitation(customer, seller.Name) : texts.Link(customer, seller.Name);
        db.Add(postbox.New(MailKind.Portal, CauseOf(link.Id), text with { ButtonPath = "/portal/enter/" + token },
            new(), new(to, customer.Language) { FromName = seller.Name, ReplyTo = seller.Email }));
    }

    /// <summary>Of the mail that brings a link.</summary>
    public static string CauseOf(Id<PortalLink> link) => $"portal:{link}";

    Task<PortalAccess?> AccessAsync(Id<Customer> customer, string email, CancellationToken cancellation)
    {
        var form = PortalAccess.FormOf(email);
        return db.PortalAccesses.FirstOrDefaultAsync(a => a.CustomerId == customer && a.Email == form, cancellation);
    }

    static string? AddressOf(Customer customer, string email) =>
        customer.Emails.FirstOrDefault(e => PortalAccess.FormOf(e) == PortalAccess.FormOf(email));
}
