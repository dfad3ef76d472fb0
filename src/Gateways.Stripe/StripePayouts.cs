using Stripe;

namespace Tamias.Gateways;

/// <summary>Money on its way to merchants' banks, as Stripe tells it.</summary>
public sealed class StripePayouts(StripeAccess access)
{
    public async Task<ReportedPayout> ReadAsync(
        StripeCredential credential, string payoutId, CancellationToken cancellation)
    {
        StripeIds.Require("po_", payoutId);
        return Of(await access.AskAsync(
            credential, (stripe, token) => stripe.V1.Payouts.GetAsync(payoutId, cancellationToken: token),
            cancellation));
    }

    /// <summary>All that were made since a time, newest first.</summary>
    public async Task<IReadOnlyList<ReportedPayout>> SinceAsync(
        StripeCredential credential, DateTimeOffset since, CancellationToken cancellation) =>
        [.. (await StripePages.AllAsync(after =>
        {
            var page = new PayoutListOptions
            {
                Created = new DateRangeOptions { GreaterThanOrEqual = since.UtcDateTime }, Limit = StripePages.Size,
                StartingAfter = after,
            };
            return access.AskAsync(
                credential, (stripe, token) => stripe.V1.Payouts.ListAsync(page, null, token), cancellation);
        })).Select(Of)];

    static ReportedPayout Of(Stripe.Payout payout) => new()
    {
        Id = payout.Id,
        Amount = BalanceReading.Money(payout.Amount, payout.Currency),
        CreatedAt = BalanceReading.At(payout.Created),
        ArrivalOn = DateOnly.FromDateTime(payout.ArrivalDate),
        Status = payout.Status ?? "",
        FailureCode = payout.FailureCode ?? "",
        IsAutomatic = payout.Automatic,
        IsReconciled = payout.ReconciliationStatus == "completed",
        Livemode = payout.Livemode,
    };
}
