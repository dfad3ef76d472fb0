using Stripe;

namespace Tamias.Gateways;

/// <summary>Payers' objections at their banks, as Stripe tells them.</summary>
public sealed class StripeDisputes(StripeAccess access)
{
    public async Task<ReportedDispute> ReadAsync(
        StripeCredential credential, string disputeId, CancellationToken cancellation)
    {
        if (!StripeIds.Is("dp_", disputeId))
            StripeIds.Require("du_", disputeId);
        return DisputeReading.Of(await access.AskAsync(
            credential, (stripe, token) => stripe.V1.Disputes.GetAsync(disputeId, cancellationToken: token),
            cancellation));
    }

    /// <summary>All disputes of one charge, newest first.</summary>
    public Task<IReadOnlyList<ReportedDispute>> OfChargeAsync(
        StripeCredential credential, string chargeId, CancellationToken cancellation) =>
        ListAsync(credential, () => new() { Charge = chargeId }, cancellation);

    /// <summary>All disputes that were opened since a time, newest first.</summary>
    public Task<IReadOnlyList<ReportedDispute>> SinceAsync(
        StripeCredential credential, DateTimeOffset since, CancellationToken cancellation) =>
        ListAsync(
            credential,
            () => new() { Created = new DateRangeOptions { GreaterThanOrEqual = since.UtcDateTime } }, cancellation);

    async Task<IReadOnlyList<ReportedDispute>> ListAsync(
        StripeCredential credential, Func<DisputeListOptions> options, CancellationToken cancellation) =>
        [.. (await StripePages.AllAsync(after =>
        {
            var page = options();
            (page.Limit, page.StartingAfter) = (StripePages.Size, after);
            return access.AskAsync(
                credential, (stripe, token) => stripe.V1.Disputes.ListAsync(page, null, token), cancellation);
        })).Select(DisputeReading.Of)];
}
