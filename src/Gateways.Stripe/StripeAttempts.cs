namespace Tamias.Gateways;

/// <summary>What a try to pay is at Stripe: a form that a payer fills in, a charge of what Stripe has
/// kept, or a transfer.</summary>
public sealed class StripeAttempts(StripeCheckout forms, StripeCharges charges)
{
    /// <inheritdoc cref="StripeCheckout.CreateAsync"/>
    public Task<Checkout> CreateAsync(
        StripeCredential credential, CheckoutRequest request, CancellationToken cancellation) =>
        request.HasForm
            ? forms.CreateAsync(credential, request, cancellation)
            : charges.CreateAsync(credential, request, cancellation);

    /// <param name="id">"cs_…" of a form, "pi_…" without a form.</param>
    public Task<Checkout> ReadAsync(StripeCredential credential, string id, CancellationToken cancellation) =>
        IsFormless(id)
            ? charges.ReadAsync(credential, id, cancellation)
            : forms.ReadAsync(credential, id, cancellation);

    /// <summary>Makes a charge that was only written down, or asks where to transfer; a form is left to its
    /// payer.</summary>
    public async Task<Checkout> GoOnAsync(
        StripeCredential credential, CheckoutRequest request, Checkout checkout, CancellationToken cancellation) =>
        !request.HasForm && checkout.State == CheckoutState.Open
            ? await charges.ConfirmAsync(credential, checkout.SessionId, request, cancellation)
            : checkout;

    /// <summary>Lets nobody pay by it any more, and says what became of it.</summary>
    public Task<Checkout> CloseAsync(StripeCredential credential, string id, CancellationToken cancellation) =>
        IsFormless(id)
            ? charges.CancelAsync(credential, id, cancellation)
            : forms.ExpireAsync(credential, id, cancellation);

    /// <inheritdoc cref="StripeCheckout.FindAsync"/>
    public Task<Checkout?> FindAsync(
        StripeCredential credential, CheckoutRequest request, DateTimeOffset createdAround,
        CancellationToken cancellation) =>
        request.HasForm
            ? forms.FindAsync(credential, request.AttemptId, createdAround, cancellation)
            : charges.FindAsync(credential, request, createdAround, cancellation);

    /// <summary>The form or the charge by which this payment was made; null when it is none of ours.</summary>
    public async Task<Checkout?> FindByPaymentIntentAsync(
        StripeCredential credential, string paymentIntentId, CancellationToken cancellation) =>
        await forms.FindByPaymentIntentAsync(credential, paymentIntentId, cancellation)
        ?? await charges.FindOursAsync(credential, paymentIntentId, cancellation);

    static bool IsFormless(string id) => id.StartsWith("pi_", StringComparison.Ordinal);
}
