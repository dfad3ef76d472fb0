namespace Tamias.Gateways;

/// <summary>Secret keys as merchants paste them.</summary>
public static class StripeKeys
{
    static readonly (string Beginning, bool IsRestricted, bool Livemode)[] Kinds =
    [
        ("sk_test_", false, false), ("sk_live_", false, true), ("rk_test_", true, false), ("rk_live_", true, true),
    ];

    /// <summary>What the text is as a secret key; null when it is none.</summary>
    public static StripeKey? Recognise(string? text) => Refuse(text) is null ? Kind(text!) : null;

    /// <summary>Why the text is no secret key; null when it is one.</summary>
    public static Refusal? Refuse(string? text) => text switch
    {
        null or "" => new("Paste the key that you made at Stripe."),
        _ when text.Any(char.IsWhiteSpace) => new("A key has no spaces or line breaks. Copy it again, whole."),
        _ when text.StartsWith("pk_", StringComparison.Ordinal) =>
            new("This is the publishable key. The secret or restricted key is needed: it begins with sk_ or rk_."),
        _ when text.StartsWith("whsec_", StringComparison.Ordinal) =>
            new("This is a webhook's signing secret. A secret or restricted key begins with sk_ or rk_."),
        _ when Kind(text) is null =>
            new("This is not a key of Stripe: one begins with sk_test_, sk_live_, rk_test_ or rk_live_."),
        _ when !IsWhole(text) => new("The key is not whole. Copy it again, from beginning to end."),
        _ => null,
    };

    static StripeKey? Kind(string text) => Kinds
        .Where(k => text.StartsWith(k.Beginning, StringComparison.Ordinal))
        .Select(k => (StripeKey?)new StripeKey(k.IsRestricted, k.Livemode))
        .FirstOrDefault();

    static bool IsWhole(string text) =>
        text.Length is >= 12 and <= 255 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}

/// <summary>What the beginning of a secret key tells.</summary>
public readonly record struct StripeKey(bool IsRestricted, bool Livemode);
