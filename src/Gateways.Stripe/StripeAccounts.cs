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
        AnsweredAt = account.StripeResponse?.Date,
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
