using System.Text.RegularExpressions;

namespace Tamias.Gateways;

/// <summary>What a restricted key must be allowed, and a trial of it that changes nothing at Stripe.</summary>
public sealed partial class StripePermissions(StripeAccess access)
{
    /// <summary>Asked of things that cannot exist: Stripe looks at the permission first, then finds nothing.</summary>
    static readonly (StripePermission Permission, HttpMethod Method, string Path, string Form)[] Trials =
    [
        (new("rak_checkout_session_write", "To open the payment form."),
            HttpMethod.Post, "checkout/sessions/cs_test_tamiasprobe/expire", ""),
        (new("rak_payment_intent_read", "To see whether a payment has come."),
            HttpMethod.Get, "payment_intents/pi_tamiasprobe", ""),
        (new("rak_charge_read", "To see how a payment was made."), HttpMethod.Get, "charges/ch_tamiasprobe", ""),
        (new("rak_refund_write", "To give money back."), HttpMethod.Post, "refunds", "payment_intent=pi_tamiasprobe"),
        (new("rak_dispute_read", "To see what a customer's bank disputes."),
            HttpMethod.Get, "disputes/dp_tamiasprobe", ""),
        (new("rak_payout_read", "To see what goes to your bank.") { IsOptional = true },
            HttpMethod.Get, "payouts/po_tamiasprobe", ""),
        (new("rak_balance_transaction_source_read", "To see Stripe's fees.") { IsOptional = true },
            HttpMethod.Get, "balance_transactions/txn_tamiasprobe", ""),
        (new("rak_customer_write", "To keep a card for automatic payments, and to give out account numbers for bank transfers.") { IsOptional = true },
            HttpMethod.Post, "customers/cus_tamiasprobe", ""),
        (new("rak_payment_intent_write", "To charge what was kept when an invoice is due, and to await a bank transfer.") { IsOptional = true },
            HttpMethod.Post, "payment_intents/pi_tamiasprobe/cancel", ""),
        (new("rak_payment_method_write", "To forget a card when its owner wants that.") { IsOptional = true },
            HttpMethod.Post, "payment_methods/pm_tamiasprobe/detach", ""),
        (new("rak_event_read", "To learn what was missed."), HttpMethod.Get, "events/evt_tamiasprobe", ""),
        (new("rak_webhook_write", "To be told by Stripe at once."),
            HttpMethod.Post, "webhook_endpoints/we_tamiasprobe", "disabled=false"),
        (new("rak_connected_account_read", "To see your account's name."), HttpMethod.Get, "account", ""),
    ];

    /// <summary>Every permission that a key needs.</summary>
    public static IReadOnlyList<StripePermission> All { get; } = [.. Trials.Select(t => t.Permission)];

    /// <summary>Those the key lacks, by the names that Stripe gives them.</summary>
    /// <exception cref="StripeTrouble">The key is good for nothing, or Stripe could not be asked.</exception>
    public async Task<IReadOnlyList<StripePermission>> MissingAsync(
        StripeCredential credential, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(Trials.Select(async trial =>
        {
            var slug = await LackedAsync(credential, trial.Method, $"/v1/{trial.Path}", trial.Form, cancellation);
            return slug is null ? null : trial.Permission with { Slug = slug };
        }));
        return [.. found.OfType<StripePermission>()];
    }

    async Task<string?> LackedAsync(
        StripeCredential credential, HttpMethod method, string path, string form, CancellationToken cancellation)
    {
        try
        {
            await access.AskAsync(
                credential,
                (stripe, token) => stripe.RawRequestAsync(
                    method, path, method == HttpMethod.Get ? null : form, cancellationToken: token),
                cancellation);
            return null;
        }
        catch (StripeTrouble refusal) when (refusal.Kind is StripeTroubleKind.NotFound or StripeTroubleKind.Refused)
        {
            return null;
        }
        catch (StripeTrouble refusal) when (Lacked(refusal) is { } slug)
        {
            return slug;
        }
    }

    /// <summary>The permission that a refusal names, for the merchant to tick; null when it names none.</summary>
    public static string? Lacked(StripeTrouble refusal)
    {
        var name = refusal.Kind == StripeTroubleKind.NoAccess ? Slug().Match(refusal.Message) : Match.Empty;
        return name.Success ? name.Value : null;
    }

    [GeneratedRegex("rak_[a-z0-9_]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();
}

/// <summary>One box on Stripe's page for restricted keys.</summary>
/// <param name="Slug">Stripe's name of it: "rak_charge_read".</param>
/// <param name="Purpose">What it is for, as an English sentence and translation key.</param>
public sealed record StripePermission(string Slug, string Purpose)
{
    /// <summary>Payments work without it; what it is for is then missing.</summary>
    public bool IsOptional { get; init; }
}
