using Stripe;

namespace Tamias.Gateways;

/// <summary>Refunds at Stripe: asked for, read, listed.</summary>
public sealed class StripeRefunds(StripeAccess access)
{
    /// <summary>Beside our own id, so that a refund is recognised after its answer was lost.</summary>
    internal const string Mark = "tamias_refund";

    /// <summary>Makes the refund; asked again with the same request, Stripe answers with the same refund.</summary>
    /// <exception cref="StripeTrouble">Of kind Unknown: it may have been made, ask again unchanged.</exception>
    public async Task<RefundNews> CreateAsync(
        StripeCredential credential, RefundRequest request, CancellationToken cancellation)
    {
        StripeIds.Require("pi_", request.PaymentIntentId);
        var options = new RefundCreateOptions
        {
            PaymentIntent = request.PaymentIntentId,
            Amount = request.Amount.Minor,
            Reason = request.Reason.Length > 0 ? request.Reason : null,
            InstructionsEmail = CheckoutForm.Email(request.Email),
            Metadata = Marks(request.RefundId, request.OrganizationId),
        };
        return await CreateAsync(credential, options, request.RefundId, cancellation);
    }

    /// <summary>Sends back what a customer has transferred and no payment has taken. Stripe sends it to the account it
    /// came from or, when it does not know that, asks by e-mail.</summary>
    /// <remarks>Source: docs.stripe.com/payments/customer-balance/refunding.</remarks>
    /// <exception cref="StripeTrouble">Of kind Unknown: it may have been made, ask again unchanged.</exception>
    public async Task<RefundNews> ReturnAsync(
        StripeCredential credential, ReturnRequest request, CancellationToken cancellation)
    {
        StripeIds.Require("cus_", request.HolderId);
        var options = new RefundCreateOptions
        {
            Origin = "customer_balance",
            Customer = request.HolderId,
            Amount = request.Amount.Minor,
            Currency = request.Amount.Currency.Code.ToLowerInvariant(),
            InstructionsEmail = CheckoutForm.Email(request.Email),
            Metadata = Marks(request.ReturnId, request.OrganizationId),
        };
        return await CreateAsync(credential, options, request.ReturnId, cancellation);
    }

    public async Task<RefundNews> ReadAsync(
        StripeCredential credential, string refundId, CancellationToken cancellation)
    {
        RequireRefund(refundId);
        var refund = await access.AskAsync(
            credential, (stripe, token) => stripe.V1.Refunds.GetAsync(refundId, null, null, token), cancellation);
        return RefundReading.Of(refund);
    }

    /// <summary>Every refund of one payment, whoever made it.</summary>
    public Task<IReadOnlyList<RefundNews>> OfPaymentAsync(
        StripeCredential credential, string paymentIntentId, CancellationToken cancellation)
    {
        StripeIds.Require("pi_", paymentIntentId);
        return ListAsync(credential, () => new() { PaymentIntent = paymentIntentId }, cancellation);
    }

    /// <summary>Every refund of one charge, whoever made it.</summary>
    public Task<IReadOnlyList<RefundNews>> OfChargeAsync(
        StripeCredential credential, string chargeId, CancellationToken cancellation)
    {
        if (!StripeIds.Is("py_", chargeId))
            StripeIds.Require("ch_", chargeId);
        return ListAsync(credential, () => new() { Charge = chargeId }, cancellation);
    }

    /// <summary>Every refund that was made since a time, whoever made it.</summary>
    public Task<IReadOnlyList<RefundNews>> SinceAsync(
        StripeCredential credential, DateTimeOffset since, CancellationToken cancellation) =>
        ListAsync(
            credential,
            () => new() { Created = new DateRangeOptions { GreaterThanOrEqual = since.UtcDateTime } }, cancellation);

    async Task<IReadOnlyList<RefundNews>> ListAsync(
        StripeCredential credential, Func<RefundListOptions> options, CancellationToken cancellation) =>
        [.. (await StripePages.AllAsync(after =>
        {
            var page = options();
            (page.Limit, page.StartingAfter) = (StripePages.Size, after);
            return access.AskAsync(
                credential, (stripe, token) => stripe.V1.Refunds.ListAsync(page, null, token), cancellation);
        })).Select(RefundReading.Of)];

    async Task<RefundNews> CreateAsync(
        StripeCredential credential, RefundCreateOptions options, string key, CancellationToken cancellation)
    {
        var request = new RequestOptions { IdempotencyKey = key };
        var refund = await access.AskAsync(
            credential, (stripe, token) => stripe.V1.Refunds.CreateAsync(options, request, token), cancellation);
        return RefundReading.Of(refund);
    }

    static Dictionary<string, string> Marks(string id, string organizationId) =>
        new(StringComparer.Ordinal) { [Mark] = id, [CheckoutForm.OwnerMark] = organizationId };

    static void RequireRefund(string id)
    {
        if (!StripeIds.Is("pyr_", id))
            StripeIds.Require("re_", id);
    }
}
