using Stripe;
using Stripe.Checkout;

namespace Tamias.Gateways;

/// <summary>Stripe's payment form for one attempt: made, read, found again, closed.</summary>
public sealed class StripeCheckout(StripeAccess access)
{
    const int PageSize = 100;
    const int Pages = 10;

    /// <summary>How long after its attempt a form can be made: later, Stripe refuses the attempt's expiry.</summary>
    static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>For clocks that differ.</summary>
    static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    static readonly List<string> Expand = ["payment_intent.latest_charge"];

    /// <summary>Makes the form; asked again with the same request, Stripe answers with the same form.</summary>
    /// <exception cref="StripeTrouble">Of kind Unknown: it may have been made, ask again unchanged.</exception>
    public async Task<Checkout> CreateAsync(
        StripeCredential credential, CheckoutRequest request, CancellationToken cancellation)
    {
        var options = new RequestOptions { IdempotencyKey = request.AttemptId };
        var session = await access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.Checkout.Sessions.CreateAsync(CheckoutForm.Of(request), options, token),
            cancellation);
        return CheckoutReading.Of(session);
    }

    public async Task<Checkout> ReadAsync(StripeCredential credential, string sessionId, CancellationToken cancellation)
    {
        StripeIds.Require("cs_", sessionId);
        var session = await access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.Checkout.Sessions.GetAsync(
                sessionId, new SessionGetOptions { Expand = Expand }, cancellationToken: token),
            cancellation);
        return CheckoutReading.Of(session);
    }

    /// <summary>The form of an attempt whose answer was lost; null when Stripe has none.</summary>
    public async Task<Checkout?> FindAsync(
        StripeCredential credential, string attemptId, DateTimeOffset createdAround, CancellationToken cancellation)
    {
        var range = new DateRangeOptions
        {
            GreaterThanOrEqual = (createdAround - Slack).UtcDateTime,
            LessThanOrEqual = (createdAround + Window).UtcDateTime,
        };
        string? after = null;
        for (var page = 0; page < Pages; page++)
        {
            var list = await ListAsync(credential, new() { Created = range, StartingAfter = after }, cancellation);
            if (list.FirstOrDefault(s => s.ClientReferenceId == attemptId) is { } found)
                return await ReadAsync(credential, found.Id, cancellation);
            if (!list.HasMore || list.Data.Count == 0)
                return null;
            after = list.Data[^1].Id;
        }

        throw new StripeTrouble(
            StripeTroubleKind.Unknown, "too_many_sessions", "", "Too many sessions of that hour to look through.");
    }

    /// <summary>The form through which this payment was made; null when it came another way.</summary>
    public async Task<Checkout?> FindByPaymentIntentAsync(
        StripeCredential credential, string paymentIntentId, CancellationToken cancellation)
    {
        StripeIds.Require("pi_", paymentIntentId);
        var list = await ListAsync(credential, new() { PaymentIntent = paymentIntentId }, cancellation);
        return list.FirstOrDefault() is { } found ? await ReadAsync(credential, found.Id, cancellation) : null;
    }

    /// <summary>Closes the form, and says what became of it: a payer may have been faster.</summary>
    public async Task<Checkout> ExpireAsync(
        StripeCredential credential, string sessionId, CancellationToken cancellation)
    {
        StripeIds.Require("cs_", sessionId);
        try
        {
            var session = await access.AskAsync(
                credential,
                (stripe, token) => stripe.V1.Checkout.Sessions.ExpireAsync(
                    sessionId, new SessionExpireOptions { Expand = Expand }, cancellationToken: token),
                cancellation);
            return CheckoutReading.Of(session);
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.Refused)
        {
            return await ReadAsync(credential, sessionId, cancellation);
        }
    }

    Task<StripeList<Session>> ListAsync(
        StripeCredential credential, SessionListOptions options, CancellationToken cancellation)
    {
        options.Limit = PageSize;
        return access.AskAsync(
            credential, (stripe, token) => stripe.V1.Checkout.Sessions.ListAsync(options, null, token), cancellation);
    }
}
