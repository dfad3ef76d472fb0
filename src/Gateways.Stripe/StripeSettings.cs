namespace Tamias.Gateways;

/// <summary>Where Stripe is and who the operator's platform there is: the configuration section "Stripe".</summary>
public sealed record StripeSettings
{
    const string OwnApi = "https://api.stripe.com";
    const string OwnConnect = "https://connect.stripe.com";

    /// <summary>Another base than Stripe's own is taken only on this machine.</summary>
    public string ApiBase { get; init; } = OwnApi;

    /// <summary>Where merchants are sent to connect; as <see cref="ApiBase"/>.</summary>
    public string ConnectBase { get; init; } = OwnConnect;

    public StripePlatform Platform { get; init; } = new();

    /// <summary>It is a stand-in on this machine that is asked, and no money can move.</summary>
    public bool IsSandboxed => !IsOwn(ApiBase, OwnApi);

    /// <summary>The same settings with bare bases.</summary>
    /// <exception cref="InvalidOperationException">A base is neither Stripe's own nor on this machine.</exception>
    public StripeSettings Checked()
    {
        var bare = this with
        {
            ApiBase = Bare("Stripe:ApiBase", ApiBase, OwnApi),
            ConnectBase = Bare("Stripe:ConnectBase", ConnectBase, OwnConnect),
        };
        return bare.IsSandboxed == IsOwn(bare.ConnectBase, OwnConnect)
            ? throw new InvalidOperationException(
                "Stripe:ApiBase and Stripe:ConnectBase must both be Stripe's own or both be on this machine.")
            : bare;
    }

    static string Bare(string key, string text, string own)
    {
        if (IsOwn(text, own))
            return own;

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { IsLoopback: true, PathAndQuery: "/" }
            && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0)
            return uri.GetLeftPart(UriPartial.Authority);

        throw new InvalidOperationException(
            $"{key} is neither {own} nor an http address of this machine (127.0.0.1, localhost): "
            + "secret keys would be sent to a stranger.");
    }

    static bool IsOwn(string text, string own) =>
        string.Equals(text.TrimEnd('/'), own, StringComparison.OrdinalIgnoreCase);
}
