using Stripe;

namespace Tamias.Gateways;

/// <summary>Tells Stripe's own messages from everybody else's. No input makes it throw.</summary>
public sealed class StripeWebhook(TimeProvider time)
{
    /// <summary>How far the signature's time may be from ours, either way.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    const long AnyAge = long.MaxValue;

    /// <param name="signature">The header Stripe-Signature.</param>
    /// <param name="body">As it came, decoded as UTF-8 and otherwise untouched.</param>
    /// <param name="secrets">Every secret that is good now: two while one is rolled. Empty ones are never good.</param>
    public WebhookReading Read(string? signature, string? body, params IEnumerable<string?> secrets)
    {
        var good = secrets.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => s!).ToArray();
        if (good.Length == 0)
            return new(WebhookRefusal.NoSecret);
        if (string.IsNullOrWhiteSpace(signature))
            return new(WebhookRefusal.NoSignature);
        if (good.Any(s => IsSigned(body ?? "", signature, s, (long)Tolerance.TotalSeconds)))
            return StripeEventText.Read(body ?? "");

        var isOld = good.Any(s => IsSigned(body ?? "", signature, s, AnyAge));
        return new(isOld ? WebhookRefusal.TooOld : WebhookRefusal.BadSignature);
    }

    bool IsSigned(string body, string signature, string secret, long tolerance)
    {
        try
        {
            EventUtility.ValidateSignature(body, signature, secret, tolerance, time.GetUtcNow().ToUnixTimeSeconds());
            return true;
        }
        catch (Exception) // whatever a stranger wrote there
        {
            return false;
        }
    }
}
