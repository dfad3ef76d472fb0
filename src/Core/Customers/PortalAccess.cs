namespace Tamias;

/// <summary>That the reader of one e-mail address may see one customer's documents. Only an invited address is sent
/// links.</summary>
public sealed class PortalAccess(
    Id<PortalAccess> id, Id<Organization> organizationId, Id<Customer> customerId, string email) : IOwned
{
    PortalAccess() : this(default, default, default, "")
    {
    }

    public Id<PortalAccess> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Customer> CustomerId { get; private set; } = customerId;

    /// <summary>In the form of <see cref="FormOf"/>; unique for the customer.</summary>
    public string Email { get; private set; } = FormOf(email);

    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>The link that the last invitation brought; its mail is found by it.</summary>
    public Id<PortalLink> InvitationId { get; private set; }

    /// <summary>Since access was given; null when never.</summary>
    public DateTimeOffset? LastSignedInAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Every session bears it; another one ends them all.</summary>
    public string Stamp { get; private set; } = "";

    public int Version { get; private set; }

    public bool IsOpen => RevokedAt is null;

    /// <summary>How addresses are compared.</summary>
    public static string FormOf(string email) => email.Trim().ToLowerInvariant();

    /// <summary>Is the customer still reached at this address, and not archived?</summary>
    public bool IsMeantBy(Customer customer) => IsOpen && customer.Id == CustomerId && customer.ArchivedAt is null
        && customer.Emails.Any(e => FormOf(e) == Email);

    /// <param name="stamp">Of the sessions from now on, if there were none or they were ended.</param>
    public void Invite(Id<PortalLink> link, string stamp, DateTimeOffset at)
    {
        if (Stamp.Length == 0 || !IsOpen)
            (Stamp, LastSignedInAt) = (stamp, null);
        (InvitationId, InvitedAt, RevokedAt) = (link, at, null);
    }

    /// <summary>Ends all sessions; to be invited again is to begin anew.</summary>
    public void Revoke(string stamp, DateTimeOffset at) => (RevokedAt, Stamp) = (at, stamp);
}
