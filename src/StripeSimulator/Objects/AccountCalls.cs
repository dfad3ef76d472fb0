namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about accounts.</summary>
internal static class AccountCalls
{
    internal static JsonObject Own(Call call) => Of(call.Account);

    internal static JsonObject Retrieve(Call call)
    {
        if (call.Id == call.Account.Id) return Of(call.Account);
        if (Connected(call).FirstOrDefault(a => a.Id == call.Id) is { } connected) return Of(connected);
        throw ApiError.Forbidden(
            $"The provided key '{call.Key.Masked}' does not have access to account '{call.Id}' (or "
            + "that account does not exist). Application access may have been revoked.", "account_invalid");
    }

    internal static JsonObject List(Call call) =>
        Listing.Page(call, Connected(call).Select(Of).OrderByDescending(a => a.Number("created")));

    internal static JsonObject Of(SimulatedAccount account)
    {
        var seen = Shape.Of("account");
        seen["id"] = account.Id;
        seen["created"] = account.Created;
        seen["email"] = account.Email;
        seen["country"] = account.Country;
        seen["default_currency"] = account.Currency;
        seen["charges_enabled"] = account.ChargesEnabled;
        seen["payouts_enabled"] = account.PayoutsEnabled;
        seen["details_submitted"] = account.DetailsSubmitted;
        seen["business_profile"]!["name"] = account.Name;
        seen["business_profile"]!["url"] = account.Website;
        seen["settings"]!["dashboard"]!["display_name"] = account.Name;
        seen["settings"]!["payments"]!["statement_descriptor"] = account.Name.ToUpperInvariant();
        seen["external_accounts"]!["url"] = $"/v1/accounts/{account.Id}/external_accounts";
        var state = account.ChargesEnabled ? "active" : "inactive";
        foreach (var name in (string[])["card_payments", "transfers", "sepa_debit_payments", "multibanco_payments"])
            seen["capabilities"]![name] = state;
        Require(seen, account);
        return seen;
    }

    static void Require(JsonObject seen, SimulatedAccount account)
    {
        var open = seen.Child("requirements")!;
        foreach (var name in (string[])["currently_due", "past_due", "eventually_due"])
            open[name] = account.CurrentlyDue.ToJson();
        if (account.CurrentlyDue.Count > 0) open["disabled_reason"] = "requirements.past_due";
    }

    static IEnumerable<SimulatedAccount> Connected(Call call) => call.World.Accounts.Where(a =>
        a.Connections.Any(c => c.Platform == call.Account.Id && c.Covers(call.Key.Live)));
}
