namespace Tamias.Gateways;

/// <summary>Stripe's ids, of which some come from a browser's address.</summary>
static class StripeIds
{
    const int Longest = 255;

    /// <exception cref="StripeTrouble">It cannot be such an id, so Stripe need not be asked.</exception>
    public static void Require(string beginning, string? id)
    {
        if (!Is(beginning, id))
            throw new StripeTrouble(StripeTroubleKind.NotFound, "resource_missing", "", $"Not a {beginning} id.");
    }

    public static bool Is(string beginning, string? id) =>
        id is { Length: > 3 and <= Longest } && id.StartsWith(beginning, StringComparison.Ordinal)
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
