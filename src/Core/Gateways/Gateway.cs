namespace Tamias;

/// <summary>A named way to pay that customers are offered.</summary>
public sealed class Gateway(Id<Gateway> id, Id<Organization> organizationId, GatewayKind kind) : IOwned
{
    /// <summary>Characters in a title.</summary>
    public const int LongestTitle = 30;

    Gateway() : this(default, default, default)
    {
    }

    public Id<Gateway> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public GatewayKind Kind { get; private set; } = kind;

    /// <summary>What a Greek customer reads; at most <see cref="LongestTitle"/> characters.</summary>
    public string TitleGreek { get; set; } = "";

    /// <summary>What everybody else reads; at most <see cref="LongestTitle"/> characters.</summary>
    public string TitleEnglish { get; set; } = "";

    /// <summary>Ticked on new invoices and offered in the portal.</summary>
    public bool IsDefault { get; set; }

    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>The connection in use; null until the first one succeeds.</summary>
    public Id<Connection>? ConnectionId { get; set; }

    /// <summary>Of a bank transfer: who is paid, where.</summary>
    public BankAccount Bank { get; set; } = new();

    public int Version { get; private set; }

    public string TitleIn(string language) => language == "el" ? TitleGreek : TitleEnglish;
}

/// <summary>What a gateway is made of.</summary>
public enum GatewayKind
{
    Stripe,
    BankTransfer,
}

/// <summary>Where a bank transfer goes.</summary>
public sealed record BankAccount
{
    /// <summary>Without spaces, upper case.</summary>
    public string Iban { get; init; } = "";

    public string Bic { get; init; } = "";

    public string Bank { get; init; } = "";

    public string Beneficiary { get; init; } = "";
}
