namespace Tamias.StripeSimulator.Payments;

/// <summary>
/// A bank account of Stripe's test page and how its debits end; without a time of its own, the settings decide.
/// </summary>
internal sealed record TestIban(string Iban, bool Succeeds, TimeSpan? After = null, bool IsDisputed = false)
{
    static readonly TimeSpan Later = TimeSpan.FromMinutes(3);

    internal static readonly IReadOnlyList<TestIban> All =
    [
        new("AT611904300234573201", true),
        new("AT321904300235473204", true, Later),
        new("AT861904300235473202", false),
        new("AT051904300235473205", false, Later),
        new("AT591904300235473203", true, null, true),

        // what the CLI's async_payment_failed debits
        new("IT60X0542811101000000123456", false),
    ];

    /// <summary>Any other well-formed account behaves as the first one.</summary>
    internal static TestIban? Find(string iban)
    {
        var bare = iban.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return All.FirstOrDefault(i => i.Iban == bare) ?? (IsWellFormed(bare) ? new TestIban(bare, true) : null);
    }

    static bool IsWellFormed(string bare)
    {
        if (bare.Length is < 15 or > 34 || !bare.All(char.IsAsciiLetterOrDigit)) return false;
        var rest = 0;
        foreach (var c in bare[4..] + bare[..4])
            rest = char.IsAsciiDigit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        return rest == 1;
    }
}
