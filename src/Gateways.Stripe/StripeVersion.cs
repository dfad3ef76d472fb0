using Stripe;

namespace Tamias.Gateways;

/// <summary>The version of Stripe's interface that this product speaks: "2026-10-28.endive".</summary>
public static class StripeVersion
{
#pragma warning disable RS0030 // the one thing read there is a constant of the library; nothing shared is set
    public static string Current => StripeConfiguration.ApiVersion;
#pragma warning restore RS0030

    /// <summary>Within a train nothing is broken from month to month.</summary>
    public static bool IsOfOurTrain(string version) => Train(version) == Train(Current);

    static string Train(string version) => version[(version.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
