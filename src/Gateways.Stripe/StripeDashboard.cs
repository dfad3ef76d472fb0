namespace Tamias.Gateways;

/// <summary>Pages of Stripe's own Dashboard, for the merchant to follow; of a stand-in, the stand-in's.</summary>
public sealed class StripeDashboard(StripeSettings settings)
{
    const string Own = "https://dashboard.stripe.com";

    /// <summary>One payment. An account's id leads who has several to the right one.</summary>
    public string PaymentUrl(string paymentIntentId, string? accountId, bool livemode) => settings.IsSandboxed
        ? StandIn($"account={Escaped(accountId)}&live={(livemode ? "true" : "false")}&tab=payments")
        : $"{Own}{Part(accountId)}{Mode(livemode)}/payments/{Escaped(paymentIntentId)}";

    /// <summary>One dispute, where it is answered.</summary>
    public string DisputeUrl(string disputeId, string? accountId, bool livemode) => settings.IsSandboxed
        ? StandIn($"account={Escaped(accountId)}&live={(livemode ? "true" : "false")}&tab=disputes")
        : $"{Own}{Part(accountId)}{Mode(livemode)}/disputes/{Escaped(disputeId)}";

    /// <summary>One customer, with what of their transfers waits.</summary>
    public string CustomerUrl(string holderId, string? accountId, bool livemode) => settings.IsSandboxed
        ? StandIn($"account={Escaped(accountId)}&live={(livemode ? "true" : "false")}&tab=payments")
        : $"{Own}{Part(accountId)}{Mode(livemode)}/customers/{Escaped(holderId)}";

    /// <summary>One payout.</summary>
    public string PayoutUrl(string payoutId, string? accountId, bool livemode) => settings.IsSandboxed
        ? StandIn($"account={Escaped(accountId)}&live={(livemode ? "true" : "false")}&tab=payouts")
        : $"{Own}{Part(accountId)}{Mode(livemode)}/payouts/{Escaped(payoutId)}";

    /// <summary>Whatever an id belongs to: its own page where it is known to have one, else Stripe's search.</summary>
    public string ObjectUrl(string id, string? accountId, bool livemode)
    {
        if (settings.IsSandboxed)
            return PaymentUrl(id, accountId, livemode);

        var page = id.Split('_')[0] switch
        {
            "pi" or "ch" or "py" => $"payments/{Escaped(id)}",
            "po" => $"payouts/{Escaped(id)}",
            "evt" => $"events/{Escaped(id)}",
            _ => $"search?query={Escaped(id)}",
        };
        return $"{Own}{Part(accountId)}{Mode(livemode)}/{page}";
    }

    /// <summary>The page that makes a restricted key, with the name and every box filled in.</summary>
    public string NewKeyUrl(string name, bool livemode)
    {
        var boxes = StripePermissions.All.Select(p => $"&permissions[]={p.Slug}");
        return settings.IsSandboxed
            ? StandIn("tab=accounts")
            : $"{Own}{Mode(livemode)}/apikeys/create?name={Escaped(name)}{string.Concat(boxes)}";
    }

    string StandIn(string query) => $"{settings.ApiBase.TrimEnd('/')}/dashboard?{query}";

    static string Part(string? text) => string.IsNullOrEmpty(text) ? "" : $"/{Escaped(text)}";

    static string Mode(bool livemode) => livemode ? "" : "/test";

    static string Escaped(string? text) => Uri.EscapeDataString(text ?? "");
}
