namespace Tamias.Gateways;

/// <summary>The right to speak for one Stripe account: its own key, or the platform's and the account's id.</summary>
public readonly record struct StripeCredential(string Key, string? Account, bool Livemode)
{
    /// <summary>Without the key, which must not reach a log.</summary>
    public override string ToString() =>
        $"{(Livemode ? "live" : "test")} {(string.IsNullOrEmpty(Account) ? "own key" : Account)}";
}
