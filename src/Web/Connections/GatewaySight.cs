namespace Tamias.Web.Connections;

/// <summary>How a gateway stands, as its merchant sees it.</summary>
/// <param name="IsAway">Somebody set out for Stripe's window and has not come back.</param>
public sealed record GatewaySight(Gateway Gateway, Connection? Connection, bool IsAway)
{
    public GatewayStanding Standing => Connection?.State switch
    {
        _ when Gateway.IsByHand => GatewayStanding.Ready,
        ConnectionState.Connected => GatewayStanding.Connected,
        ConnectionState.NeedsAttention => GatewayStanding.NeedsAttention,
        _ when IsAway => GatewayStanding.Connecting,
        ConnectionState.Disconnected => GatewayStanding.Disconnected,
        _ => GatewayStanding.NotConnected,
    };

    /// <summary>Translation key.</summary>
    public string Word => Standing switch
    {
        GatewayStanding.Ready => "Ready",
        GatewayStanding.Connected => "Connected",
        GatewayStanding.NeedsAttention => "Needs attention",
        GatewayStanding.Connecting => "Connecting",
        GatewayStanding.Disconnected => "Disconnected",
        _ => "Not connected",
    };

    public string Icon => Standing switch
    {
        GatewayStanding.Ready or GatewayStanding.Connected => "circle-check",
        GatewayStanding.NeedsAttention => "alert-triangle",
        GatewayStanding.Connecting => "hourglass",
        GatewayStanding.Disconnected => "plug-connected-x",
        _ => "plug",
    };

    /// <summary>Translation key.</summary>
    public string KindWord => WordOf(Gateway.Kind);

    public string KindIcon => Gateway.Kind switch
    {
        GatewayKind.Stripe => "brand-stripe",
        GatewayKind.Iris => "cash",
        _ => "building-bank",
    };

    /// <summary>Whose money it goes to: the account's name at Stripe, the IBAN, or who is found by IRIS; empty when
    /// unknown.</summary>
    public string Whose => Gateway.Kind switch
    {
        GatewayKind.Stripe => Connection?.AccountName ?? "",
        GatewayKind.Iris => Gateway.Alias,
        _ => Iban.TryParse(Gateway.Bank.Iban, out var iban) ? iban.ToString() : "",
    };

    /// <summary>It has an account at Stripe now.</summary>
    public bool IsTied => Connection is { State: ConnectionState.Connected or ConnectionState.NeedsAttention };

    public static string WordOf(GatewayKind kind) => kind switch
    {
        GatewayKind.Stripe => "Stripe",
        GatewayKind.Iris => "IRIS",
        _ => "Bank transfer",
    };
}

/// <summary>A gateway's standing.</summary>
public enum GatewayStanding
{
    /// <summary>A bank transfer and IRIS need no connection.</summary>
    Ready,
    NotConnected,
    Connecting,
    Connected,
    NeedsAttention,
    Disconnected,
}
