namespace Tamias;

/// <summary>Somebody asked for a link and is answered later, so that the answer tells nothing about the
/// address.</summary>
public sealed class PortalRequest(Id<PortalRequest> id, string email, DateTimeOffset at)
{
    PortalRequest() : this(default, "", default)
    {
    }

    public Id<PortalRequest> Id { get; private set; } = id;

    /// <summary>In the form of <see cref="PortalAccess.FormOf"/>; perhaps nobody's.</summary>
    public string Email { get; private set; } = PortalAccess.FormOf(email);

    public DateTimeOffset At { get; private set; } = at;
}
