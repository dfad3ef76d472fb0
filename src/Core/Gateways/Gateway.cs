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

    /// <summary>Of Stripe: a customer who pays may let later invoices be paid automatically.</summary>
    public bool OffersAutomatic { get; set; }

    /// <summary>Of Stripe: in which country customers are given an account number to transfer to, one of
    /// <see cref="TransferWish.Countries"/>; empty when transfers through Stripe are not offered.</summary>
    public string TransferCountry { get; set; } = "";

    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>The connection in use; null until the first one succeeds.</summary>
    public Id<Connection>? ConnectionId { get; set; }

    /// <summary>Of a bank transfer: who is paid, where; of IRIS only who.</summary>
    public BankAccount Bank { get; set; } = new();

    /// <summary>Of IRIS: by what the payer's bank finds the merchant (<see cref="IrisAlias"/>).</summary>
    public string Alias { get; set; } = "";

    /// <summary>Of IRIS: the picture (<see cref="Logo"/>) of the code that the merchant's bank gave out; empty without
    /// one.</summary>
    public string PictureHash { get; set; } = "";

    public int Version { get; private set; }

    /// <summary>The payer sends the money, and somebody here says that it came.</summary>
    public bool IsByHand => Kind != GatewayKind.Stripe;

    public string TitleIn(string language) => language == "el" ? TitleGreek : TitleEnglish;
}

/// <summary>What a gateway is made of.</summary>
public enum GatewayKind
{
    Stripe,
    BankTransfer,

    /// <summary>The Greek banks' payments from account to account; Stripe does not have it.</summary>
    Iris,
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
