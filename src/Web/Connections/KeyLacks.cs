using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>What a key may not do and need not: payments work, and something is missing.</summary>
static class KeyLacks
{
    static readonly (string Slug, string Sentence)[] Known =
    [
        ("rak_payout_read", "Payouts are not shown."),
        ("rak_balance_transaction_source_read", "Fees, net amounts and the lines of payouts are not shown."),
    ];

    /// <summary>As they are stored: Stripe's names with commas between.</summary>
    public static string Named(IEnumerable<StripePermission> permissions) =>
        string.Join(", ", permissions.Select(p => p.Slug));

    /// <summary>What is missing without them, as translation keys.</summary>
    public static IReadOnlyList<string> Missing(string lacks) =>
        [.. Known.Where(k => lacks.Contains(k.Slug, StringComparison.Ordinal)).Select(k => k.Sentence)];
}
