using Stripe;

namespace Tamias.Gateways;

/// <summary>Customers' own accounts at Stripe, to which they transfer.</summary>
public sealed class StripeTransfers(StripeAccess access)
{
    /// <summary>Opens one; asked again with the same key, Stripe answers with the same.</summary>
    /// <param name="email">To which Stripe writes when money goes back and it does not know where; may be
    /// empty.</param>
    /// <returns>Stripe's customer, "cus_…".</returns>
    /// <exception cref="StripeTrouble">Of kind Unknown: it may have been opened, ask again unchanged.</exception>
    public async Task<string> OpenAsync(
        StripeCredential credential, string key, string organizationId, string email, CancellationToken cancellation)
    {
        var options = new CustomerCreateOptions { Metadata = new() { [CheckoutForm.OwnerMark] = organizationId } };
        if (CheckoutForm.Email(email) is { } known)
            options.Email = known;
        var holder = await access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.Customers.CreateAsync(options, new() { IdempotencyKey = key }, token),
            cancellation);
        return holder.Id;
    }

    /// <summary>What has come in euro and was taken by no payment.</summary>
    public async Task<Money> WaitingAsync(
        StripeCredential credential, string holderId, CancellationToken cancellation)
    {
        StripeIds.Require("cus_", holderId);
        var cash = await access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.Customers.CashBalance.GetAsync(holderId, null, null, token), cancellation);
        return new(cash.Available?.GetValueOrDefault("eur") ?? 0, Currency.Eur);
    }
}
