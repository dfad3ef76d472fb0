using System.Net;
using System.Net.Sockets;

namespace Tamias.Gateways;

/// <summary>Whether Stripe could call an address of ours; where it cannot, events are asked for instead.</summary>
public static class PublicAddress
{
    static readonly string[] PrivateEndings =
        [".local", ".localhost", ".internal", ".lan", ".home.arpa", ".test", ".example", ".invalid"];

    static readonly IPNetwork[] PrivateNetworks =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("::/127"), IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fe80::/10"),
    ];

    /// <param name="livemode">Live events are sent only over https.</param>
    public static bool IsReachable(string? url, bool livemode) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && !livemode))
        && (IPAddress.TryParse(uri.IdnHost, out var address) ? IsPublic(address) : IsPublicName(uri.IdnHost));

    static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && !PrivateNetworks.Any(n => n.Contains(plain));
    }

    static bool IsPublicName(string name) =>
        name.TrimEnd('.').Contains('.', StringComparison.Ordinal)
        && !PrivateEndings.Any(e => name.TrimEnd('.').EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
