using System.Text.RegularExpressions;

namespace Tamias.Web;

/// <summary>Addresses are lower case with dashes: /settings/payment-gateways.</summary>
public sealed partial class Kebab : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value is string text ? Hump().Replace(text, "-").ToLowerInvariant() : null;

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hump();
}
