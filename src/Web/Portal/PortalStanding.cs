namespace Tamias.Web.Portal;

/// <summary>How one address of a customer stands with the portal, for the merchant.</summary>
/// <param name="Access">Null when it was never invited.</param>
/// <param name="Mail">That brought the last invitation.</param>
public sealed record PortalStanding(string Email, PortalAccess? Access, Mail? Mail)
{
    /// <summary>Access was given and is not taken back.</summary>
    public bool IsOpen => Access is { IsOpen: true };

    /// <summary>Nobody has used it, and its time is over; an address that signed in before asks for a link
    /// itself.</summary>
    public bool IsStale(DateTimeOffset now) =>
        Access is { IsOpen: true } access && !HasSignedIn && access.InvitedAt + PortalLink.Long <= now;

    public bool HasSignedIn => Access?.LastSignedInAt is not null;

    public static async Task<List<PortalStanding>> OfAsync(Db db, Customer customer)
    {
        var accesses = await db.PortalAccesses.AsNoTracking().Where(a => a.CustomerId == customer.Id).ToListAsync();
        var causes = accesses.ConvertAll(a => PortalDoor.CauseOf(a.InvitationId));
        var mails = await db.Mails.AsNoTracking().Where(m => causes.Contains(m.Cause)).ToListAsync();
        return
        [
            .. from email in customer.Emails.DistinctBy(PortalAccess.FormOf, StringComparer.Ordinal)
               let access = accesses.Find(a => a.Email == PortalAccess.FormOf(email))
               select new PortalStanding(email, access, access is null
                   ? null : mails.Find(m => m.Cause == PortalDoor.CauseOf(access.InvitationId))),
        ];
    }
}
