namespace Tamias;

/// <summary>A gateway's tie to one Stripe account in one mode. Kept for ever, for the payments that came through
/// it.</summary>
public sealed partial class Connection(
    Id<Connection> id, Id<Organization> organizationId, Id<Gateway> gatewayId, ConnectionWay way, bool livemode)
    : IOwned
{
    Connection() : this(default, default, default, default, false)
    {
    }

    public Id<Connection> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Gateway> GatewayId { get; private set; } = gatewayId;

    /// <summary>Of the last time it was connected: the same account can come back another way.</summary>
    public ConnectionWay Way { get; set; } = way;

    /// <summary>False is Stripe's test mode: no money moves.</summary>
    public bool Livemode { get; private set; } = livemode;

    public ConnectionState State { get; set; } = ConnectionState.Connecting;

    /// <summary>Stripe's id of the account, "acct_…"; empty until known.</summary>
    public string AccountId { get; set; } = "";

    public string AccountName { get; set; } = "";

    public string Country { get; set; } = "";

    /// <summary>Stripe says that this account may take payments.</summary>
    public bool ChargesEnabled { get; set; }

    /// <summary>What Stripe still wants to know of the merchant, in Stripe's words with commas between; may be
    /// empty.</summary>
    public string Missing { get; set; } = "";

    /// <summary>Why it needs attention, as an English sentence and translation key; empty when nothing does.</summary>
    public string Problem { get; set; } = "";

    /// <summary>Permissions that the key lacks, by Stripe's names with commas between; mostly empty.</summary>
    public string Lacks { get; set; } = "";

    /// <summary>The merchant's own restricted key, encrypted; empty when connected through the platform.</summary>
    public string KeyCipher { get; set; } = "";

    /// <summary>Last four characters of the key, to be recognised by.</summary>
    public string KeyEnding { get; set; } = "";

    /// <summary>Signing secret of the connection's own webhook endpoint, encrypted; empty without one.</summary>
    public string WebhookSecretCipher { get; set; } = "";

    /// <summary>The one before it, good for messages that were on their way when the endpoint was made anew;
    /// encrypted.</summary>
    public string FormerWebhookSecretCipher { get; set; } = "";

    /// <summary>Stripe's id of that endpoint, "we_…".</summary>
    public string WebhookEndpointId { get; set; } = "";

    public DateTimeOffset? ConnectedAt { get; set; }

    public DateTimeOffset? DisconnectedAt { get; set; }

    public DateTimeOffset? LastEventAt { get; set; }

    public DateTimeOffset? LastReconciledAt { get; set; }

    /// <summary>Permissions that the key lacks and that it can do without, in Stripe's words with commas between;
    /// fees or payouts are missing then.</summary>
    public string Forgoes { get; set; } = "";

    public int Version { get; private set; }

    /// <summary>Customers may be sent to Stripe through it.</summary>
    public bool CanCharge => State == ConnectionState.Connected && ChargesEnabled;
}

/// <summary>Whether a connection can be used.</summary>
public enum ConnectionState
{
    /// <summary>Begun in Stripe's window and not yet come back.</summary>
    Connecting,
    Connected,
    NeedsAttention,
    Disconnected,
}

/// <summary>How a gateway was connected to Stripe.</summary>
public enum ConnectionWay
{
    /// <summary>Through Stripe's own window (OAuth), with the operator's platform.</summary>
    Platform,

    /// <summary>With the merchant's own restricted key.</summary>
    OwnKey,
}
