namespace Tamias.StripeSimulator.Payments;

/// <summary>Writes balance transactions, always in the currency that the account is settled in.</summary>
internal static class BalanceBook
{
    const int DaysUntilAvailable = 7;

    /// <summary>Amount in the currency of the source; the fee already in that of the account.</summary>
    internal static JsonObject Enter(World world, Book book, JsonObject source, string type, long amount, long fee = 0)
    {
        var own = world.Account(book.Account)!.Currency;
        var from = source.Text("currency");
        var entry = Shape.New(world, book, "balance_transaction", "txn_");
        var settled = Fees.Settled(amount, from, own);
        entry["amount"] = settled;
        entry["currency"] = own;
        if (from != own) entry["exchange_rate"] = Currencies.Rate(from, own);
        entry["fee"] = fee;
        entry["fee_details"] = FeeDetails(fee, own, type);
        entry["net"] = settled - fee;
        entry["source"] = source.Text("id");
        entry["description"] = source.TextOrNull("description");
        entry["type"] = type;
        entry["reporting_category"] = Category(type, amount);
        entry["available_on"] = world.Now + DaysUntilAvailable * 86400L;
        world.Agenda.Add(entry.Number("available_on"), "available", book, entry.Text("id"));
        return book.Add(entry);
    }

    internal static long Fee(World world, Book book, JsonObject charge)
    {
        var own = world.Account(book.Account)!.Currency;
        var from = charge.Text("currency");
        return Fees.Of(Fees.Settled(charge.Number("amount"), from, own), own, from != own);
    }

    internal static void MakeAvailable(Book book, string id)
    {
        if (book.Find(id) is { } entry) entry["status"] = "available";
    }

    static JsonArray FeeDetails(long fee, string currency, string type) => fee == 0 ? [] :
    [
        new JsonObject
        {
            ["amount"] = fee,
            ["application"] = null,
            ["currency"] = currency,
            ["description"] = type == "adjustment" ? "Dispute fee" : "Stripe processing fees",
            ["type"] = "stripe_fee",
        },
    ];

    static string Category(string type, long amount) => type switch
    {
        "adjustment" => amount < 0 ? "dispute" : "dispute_reversal",
        "payment" => "charge",
        "payment_refund" => "refund",
        "refund_failure" or "payment_failure_refund" => "refund_failure",
        _ => type,
    };
}
