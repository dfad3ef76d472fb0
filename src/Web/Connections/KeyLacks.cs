using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>What a key may not do and need not: payments work, and something is missing.</summary>
static class KeyLacks
{
    public const string Payouts = "rak_payout_read";

    public const string Fees = "rak_balance_transaction_source_read";

    const string Automatic = "Customers are not offered automatic payments.";

    const string Transfers = "Customers are not offered bank transfers through Stripe.";

    static readonly (string Slug, string Sentence)[] Known =
    [
        (Payouts, "Payouts are not shown."),
        (Fees, "Fees, net amounts and the lines of payouts are not shown."),
        ("rak_customer_write", Automatic),
        ("rak_payment_intent_write", Automatic),
        ("rak_payment_method_write", Automatic),
        ("rak_customer_write", Transfers),
        ("rak_payment_intent_write", Transfers),
    ];

    /// <summary>As they are stored: Stripe's names with commas between.</summary>
    public static string Named(IEnumerable<StripePermission> permissions) =>
        string.Join(", ", permissions.Select(p => p.Slug));

    /// <summary>The permission whose lack Stripe named, where payments work without it; otherwise null.</summary>
    public static string? Optional(StripeTrouble refused) =>
        StripePermissions.Lacked(refused) is { } slug && Known.Any(k => k.Slug == slug) ? slug : null;

    public static string With(string lacks, string slug) =>
        lacks.Contains(slug, StringComparison.Ordinal) ? lacks : lacks.Length == 0 ? slug : $"{lacks}, {slug}";

    /// <summary>What is missing without them, as translation keys.</summary>
    public static IReadOnlyList<string> Missing(string lacks) =>
        [.. Known.Where(k => lacks.Contains(k.Slug, StringComparison.Ordinal)).Select(k => k.Sentence).Distinct()];

    /// <summary>What customers pay with can be kept and charged later.</summary>
    public static bool AllowAutomatic(string lacks) => !Missing(lacks).Contains(Automatic);

    /// <summary>Customers can be told where to transfer.</summary>
    public static bool AllowTransfers(string lacks) => !Missing(lacks).Contains(Transfers);
}
