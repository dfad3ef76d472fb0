using System.Runtime.CompilerServices;
using Stripe;

namespace Tamias.Gateways;

/// <summary>An account's payments, listed: to find money that nobody told of.</summary>
public sealed class StripePayments(StripeAccess access)
{
    const int PageSize = 100;

    /// <summary>Every payment begun since a time, newest first, page by page. Most may be the merchant's other
    /// sales.</summary>
    /// <exception cref="StripeTrouble">Stripe could not be asked; pages before it stand.</exception>
    public async IAsyncEnumerable<IReadOnlyList<ListedPayment>> SinceAsync(
        StripeCredential credential, DateTimeOffset since,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var options = new PaymentIntentListOptions
            {
                Limit = PageSize, StartingAfter = after,
                Created = new DateRangeOptions { GreaterThanOrEqual = since.UtcDateTime },
            };
            var page = await access.AskAsync(
                credential, (stripe, token) => stripe.V1.PaymentIntents.ListAsync(options, null, token), cancellation);
            yield return [.. page.Data.Select(Of)];
            after = page.HasMore && page.Data.Count > 0 ? page.Data[^1].Id : null;
        }
        while (after is not null);
    }

    static ListedPayment Of(PaymentIntent intent) => new(
        intent.Id,
        intent.Metadata?.ContainsKey(CheckoutForm.Mark) == true
            ? intent.Metadata.GetValueOrDefault(CheckoutForm.OwnerMark) ?? ""
            : "",
        intent.Status == "succeeded");
}

/// <summary>A payment in a list.</summary>
/// <param name="PaymentIntentId">"pi_…".</param>
/// <param name="OrganizationId">Who asked for it, as we marked it; empty on the merchant's other sales.</param>
/// <param name="IsReceived">The money has come.</param>
public sealed record ListedPayment(string PaymentIntentId, string OrganizationId, bool IsReceived);
