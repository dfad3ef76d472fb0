using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tamias.StripeSimulator.Webhooks;

/// <summary>Signs a webhook's body as Stripe does: HMAC-SHA256 over the time, a dot and the body.</summary>
internal static class Signature
{
    internal static string Header(string body, string secret, long at)
    {
        var time = at.ToString(CultureInfo.InvariantCulture);
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(signed)}";
    }
}
