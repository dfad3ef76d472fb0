namespace Tamias;

/// <summary>A file of a bank that was imported.</summary>
/// <param name="fileHash">SHA-256 of the file as hex: a file is imported once.</param>
public sealed class BankStatement(Id<BankStatement> id, Id<Organization> organizationId, string fileHash) : IOwned
{
    BankStatement() : this(default, default, "")
    {
    }

    public Id<BankStatement> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public string FileHash { get; private set; } = fileHash;

    public required string FileName { get; init; }

    /// <summary>Of the first line; null when no money came in.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Of the last line; null when no money came in.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Lines of money that came in.</summary>
    public required int Lines { get; init; }

    /// <summary>Those of its lines that an earlier file had already.</summary>
    public required int Known { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required Guid ImportedBy { get; init; }
}
