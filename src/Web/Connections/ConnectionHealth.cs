using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>How a connection fares, for its page.</summary>
/// <param name="ToldAt">When Stripe last told something by itself; null when never.</param>
public sealed record ConnectionHealth(Connection Connection, DateTimeOffset? ToldAt)
{
    /// <summary>Translation key: how news of payments come.</summary>
    public string News => Connection.Hearing switch
    {
        Hearing.Good => "Stripe tells this installation at once.",
        Hearing.Private => "Stripe cannot reach this private address, so we ask it every few minutes.",
        null => "Not looked at yet. Until then we ask Stripe every few minutes.",
        var hearing => ConnectionTroubles.Of(hearing),
    };

    public bool IsHeard => Connection.Hearing is Hearing.Good or Hearing.Private or null;

    /// <summary>Of the endpoint's messages.</summary>
    public string Version => Connection.EndpointVersion.Length > 0
        ? Connection.EndpointVersion
        : Connection.AccountVersion;

    public string OurVersion => StripeVersion.Current;

    public bool IsOfOtherTrain => Version.Length > 0 && !StripeVersion.IsOfOurTrain(Version);
}
