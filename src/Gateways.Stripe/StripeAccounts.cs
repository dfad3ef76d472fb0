using Stripe;

namespace Tamias.Gateways;

/// <summary>What Stripe says of the account that a credential speaks for.</summary>
public sealed class StripeAccounts(StripeAccess access)
{
    public async Task<StripeAccount> ReadAsync(StripeCredential credential, CancellationToken cancellation) =>
        Of(await access.AskAsync(
            credential, (stripe, token) => stripe.V1.Accounts.GetSelfAsync(null, token), cancellation));

    static StripeAccount Of(Account account) => new()
    {
        Id = account.Id,
        Name = Name(account),
        Country = account.Country ?? "",
        Currency = account.DefaultCurrency?.ToUpperInvariant() ?? "",
        ChargesEnabled = account.ChargesEnabled,
        PayoutsEnabled = account.PayoutsEnabled,
        DetailsSubmitted = account.DetailsSubmitted,
        RequirementsDue = Due(account.Requirements),
    };

    static string Name(Account account)
    {
        var settings = account.Settings?.Dashboard?.DisplayName;
        string?[] names = [settings, account.BusinessProfile?.Name, account.Email, account.Id];
        return names.First(n => !string.IsNullOrWhiteSpace(n))!;
    }

    static string[] Due(AccountRequirements? requirements) =>
        [.. (requirements?.PastDue ?? []).Concat(requirements?.CurrentlyDue ?? []).Distinct(StringComparer.Ordinal)];
}

/// <summary>A merchant's account at Stripe.</summary>
public sealed record StripeAccount
{
    /// <summary>"acct_…".</summary>
    public required string Id { get; init; }

    /// <summary>As the merchant knows it.</summary>
    public required string Name { get; init; }

    public required string Country { get; init; }

    /// <summary>The currency it settles in by default, in capitals.</summary>
    public required string Currency { get; init; }

    public required bool ChargesEnabled { get; init; }

    public required bool PayoutsEnabled { get; init; }

    public required bool DetailsSubmitted { get; init; }

    /// <summary>What Stripe still wants to know of the merchant, in Stripe's words: "external_account".</summary>
    public required IReadOnlyList<string> RequirementsDue { get; init; }
}
