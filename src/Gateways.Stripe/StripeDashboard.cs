namespace Tamias.Gateways;

/// <summary>Pages of Stripe's own Dashboard, for the merchant to follow.</summary>
public sealed class StripeDashboard(StripeSettings settings)
{
    const string Own = "https://dashboard.stripe.com";

    /// <summary>One payment. An account's id leads who has several to the right one.</summary>
    public string PaymentUrl(string paymentIntentId, string? accountId, bool livemode) =>
        $"{Site}{Part(accountId)}{Mode(livemode)}/payments/{Uri.EscapeDataString(paymentIntentId)}";

    /// <summary>The page that makes a restricted key, with the name and every box filled in.</summary>
    public string NewKeyUrl(string name, bool livemode)
    {
        var boxes = StripePermissions.All.Select(p => $"&permissions[]={p.Slug}");
        return $"{Site}{Mode(livemode)}/apikeys/create?name={Uri.EscapeDataString(name)}{string.Concat(boxes)}";
    }

    string Site => settings.IsSandboxed ? $"{settings.ApiBase.TrimEnd('/')}/dashboard" : Own;

    static string Part(string? text) => string.IsNullOrEmpty(text) ? "" : $"/{Uri.EscapeDataString(text)}";

    static string Mode(bool livemode) => livemode ? "" : "/test";
}
