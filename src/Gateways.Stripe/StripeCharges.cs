using Stripe;

namespace Tamias.Gateways;

/// <summary>Payments without a form, by a kept method or by transfer: made in two steps, so that what was begun can be
/// called off and is never charged twice.</summary>
/// <remarks>Source: docs.stripe.com/payments/save-and-reuse and /payments/bank-transfers; a cancelled payment intent
/// cannot be confirmed any more.</remarks>
public sealed class StripeCharges(StripeAccess access)
{
    const int PageSize = 100;
    const int Pages = 10;

    /// <summary>For clocks that differ.</summary>
    static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    static readonly List<string> Expand = ["latest_charge"];

    /// <summary>Writes the charge down at Stripe; nobody is charged yet. Asked again with the same request, Stripe
    /// answers with the same one.</summary>
    /// <exception cref="StripeTrouble">Of kind Unknown: it may have been written, ask again unchanged.</exception>
    public async Task<Checkout> CreateAsync(
        StripeCredential credential, CheckoutRequest request, CancellationToken cancellation)
    {
        var options = new RequestOptions { IdempotencyKey = request.AttemptId };
        return await ClosedAsync(credential, await access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.PaymentIntents.CreateAsync(CheckoutForm.IntentOf(request), options, token),
            cancellation), cancellation);
    }

    /// <summary>How it stands. What the bank has refused is called off before this returns.</summary>
    public async Task<Checkout> ReadAsync(StripeCredential credential, string id, CancellationToken cancellation) =>
        await ClosedAsync(credential, await GetAsync(credential, id, cancellation), cancellation);

    /// <summary>Charges, or has Stripe say where to transfer; once however often it is called.</summary>
    /// <exception cref="StripeTrouble">Of kind Unknown: it may have been charged, read it.</exception>
    public async Task<Checkout> ConfirmAsync(
        StripeCredential credential, string id, CheckoutRequest request, CancellationToken cancellation)
    {
        StripeIds.Require("pi_", id);
        var isRefused = false;
        try
        {
            await access.AskAsync(
                credential,
                (stripe, token) => stripe.V1.PaymentIntents.ConfirmAsync(
                    id, new PaymentIntentConfirmOptions { OffSession = request.Charges is null ? null : true },
                    new RequestOptions { IdempotencyKey = $"{request.AttemptId}-charge" }, token),
                cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.Refused)
        {
            isRefused = true; // or somebody else was quicker: what has become of it says the payment itself
        }

        var checkout = await ReadAsync(credential, id, cancellation);
        return isRefused && request.Transfer is not null && checkout.State == CheckoutState.Open
            ? await CancelAsync(credential, id, cancellation) // the account cannot take transfers: nobody waits for one
            : checkout;
    }

    /// <summary>Calls it off, and says what became of it: it may have been charged before.</summary>
    public async Task<Checkout> CancelAsync(StripeCredential credential, string id, CancellationToken cancellation)
    {
        StripeIds.Require("pi_", id);
        try
        {
            return ChargeReading.Of(await access.AskAsync(
                credential,
                (stripe, token) => stripe.V1.PaymentIntents.CancelAsync(
                    id, new PaymentIntentCancelOptions { Expand = Expand }, cancellationToken: token),
                cancellation));
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.Refused)
        {
            return ChargeReading.Of(await GetAsync(credential, id, cancellation));
        }
    }

    /// <summary>The charge of an attempt whose answer was lost; null when Stripe has none.</summary>
    public async Task<Checkout?> FindAsync(
        StripeCredential credential, CheckoutRequest request, DateTimeOffset createdAround,
        CancellationToken cancellation)
    {
        var options = new PaymentIntentListOptions
        {
            Customer = CheckoutForm.HolderOf(request), Limit = PageSize,
            Created = new DateRangeOptions { GreaterThanOrEqual = (createdAround - Slack).UtcDateTime },
        };
        for (var page = 0; page < Pages; page++)
        {
            var list = await access.AskAsync(
                credential, (stripe, token) => stripe.V1.PaymentIntents.ListAsync(options, null, token), cancellation);
            if (list.FirstOrDefault(i => i.Metadata?.GetValueOrDefault(CheckoutForm.Mark) == request.AttemptId)
                is { } found)
                return await ReadAsync(credential, found.Id, cancellation);
            if (!list.HasMore || list.Data.Count == 0)
                return null;
            options.StartingAfter = list.Data[^1].Id;
        }

        throw new StripeTrouble(
            StripeTroubleKind.Unknown, "too_many_payments", "", "Too many payments of that customer to look through.");
    }

    /// <summary>A charge of ours; null when the payment was made another way.</summary>
    public async Task<Checkout?> FindOursAsync(
        StripeCredential credential, string id, CancellationToken cancellation)
    {
        var intent = await GetAsync(credential, id, cancellation);
        return intent.Metadata?.ContainsKey(CheckoutForm.ChargeMark) == true
            ? await ClosedAsync(credential, intent, cancellation)
            : null;
    }

    Task<PaymentIntent> GetAsync(StripeCredential credential, string id, CancellationToken cancellation)
    {
        StripeIds.Require("pi_", id);
        return access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.PaymentIntents.GetAsync(
                id, new PaymentIntentGetOptions { Expand = Expand }, cancellationToken: token),
            cancellation);
    }

    async Task<Checkout> ClosedAsync(
        StripeCredential credential, PaymentIntent intent, CancellationToken cancellation)
    {
        if (!ChargeReading.IsRefused(intent))
            return ChargeReading.Of(intent);

        var refused = ChargeReading.Of(intent);
        var closed = await CancelAsync(credential, intent.Id, cancellation);
        return closed.State == CheckoutState.Expired
            ? closed with { State = CheckoutState.Failed, LastError = refused.LastError, Advice = refused.Advice }
            : closed;
    }
}
