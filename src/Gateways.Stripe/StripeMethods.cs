using Stripe;

namespace Tamias.Gateways;

/// <summary>Means of payment that Stripe keeps for a merchant's customers.</summary>
public sealed class StripeMethods(StripeAccess access)
{
    /// <summary>What it is called, "Visa •••• 4242"; null when it is kept no longer.</summary>
    public async Task<string?> TitleAsync(
        StripeCredential credential, KeptMethod kept, CancellationToken cancellation)
    {
        StripeIds.Require("pm_", kept.MethodId);
        try
        {
            var method = await access.AskAsync(
                credential,
                (stripe, token) => stripe.V1.PaymentMethods.GetAsync(kept.MethodId, cancellationToken: token),
                cancellation);
            return method.CustomerId == kept.HolderId ? MethodText.Of(method) : null;
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>Has Stripe forget it. One that is forgotten already is no trouble.</summary>
    public async Task ForgetAsync(StripeCredential credential, KeptMethod kept, CancellationToken cancellation)
    {
        StripeIds.Require("pm_", kept.MethodId);
        try
        {
            await access.AskAsync(
                credential,
                (stripe, token) => stripe.V1.PaymentMethods.DetachAsync(kept.MethodId, cancellationToken: token),
                cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind is StripeTroubleKind.NotFound or StripeTroubleKind.Refused)
        {
            // Not attached any more, or deleted: it is forgotten.
        }
    }
}
