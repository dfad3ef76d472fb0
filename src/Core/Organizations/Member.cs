namespace Tamias;

/// <summary>One person's belonging to one organization; a person may have several.</summary>
public sealed class Member(Id<Organization> organizationId, Guid userId) : IOwned
{
    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Guid UserId { get; private set; } = userId;

    /// <summary>The notices that this person does not want, by name and with commas between. What is not named is
    /// wanted, so that a new kind is.</summary>
    public string UnwantedNotices { get; private set; } = "";

    public bool Wants(NoticeKind kind) =>
        kind == NoticeKind.Alarm || !UnwantedNotices.Split(',').Contains(kind.ToString(), StringComparer.Ordinal);

    /// <summary>Switches all others off; alarms stay.</summary>
    public void Choose(IReadOnlyCollection<NoticeKind> wanted) => UnwantedNotices = string.Join(
        ',', Enum.GetValues<NoticeKind>().Where(k => k != NoticeKind.Alarm && !wanted.Contains(k)));
}
