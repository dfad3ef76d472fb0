namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about the balance, its transactions and payouts.</summary>
internal static class BalanceCalls
{
    internal static JsonObject Transaction(Call call) => call.Find("balance_transaction");

    internal static JsonObject Transactions(Call call)
    {
        var found = call.Book.All("balance_transaction").Reverse();
        if (call.Params.Said("payout") is { } payout) found = found.Where(e => e.TextOrNull("_payout") == payout);
        foreach (var name in (string[])["source", "type", "currency"])
            if (call.Params.Said(name) is { } wanted) found = found.Where(e => e.TextOrNull(name) == wanted);
        return Listing.Page(call, found);
    }

    internal static JsonObject Balance(Call call) => new()
    {
        ["object"] = "balance",
        ["available"] = Sum(call, "available"),
        ["livemode"] = call.Key.Live,
        ["pending"] = Sum(call, "pending"),
        ["refund_and_dispute_prefunding"] = null,
    };

    internal static JsonObject Payout(Call call) => call.Find("payout");

    internal static JsonObject PayoutList(Call call) => Listing.Page(call, "payout", "status", "destination");

    internal static JsonObject CreatePayout(Call call)
    {
        var amount = call.Params.Whole("amount") ?? throw ApiError.Required("amount");
        if (amount > Available(call, "available")) throw ApiError.Refused(
            "You have insufficient funds in your Stripe account for this transfer.", "balance_insufficient");
        var payout = Payouts.Create(call.World, call.Book, amount, automatic: false);
        payout["metadata"] = call.Params.Metadata();
        return payout;
    }

    static long Available(Call call, string status) => call.Book.All("balance_transaction")
        .Where(e => e.Text("status") == status).Sum(e => e.Number("net"));

    static JsonArray Sum(Call call, string status) => [new JsonObject
    {
        ["amount"] = Available(call, status),
        ["currency"] = call.Account.Currency,
        ["source_types"] = new JsonObject { ["card"] = Available(call, status) },
    }];
}
