namespace Tamias.StripeSimulator.Payments;

/// <summary>Money that a customer has transferred and that no payment has taken yet, with each of its
/// movements.</summary>
internal static class CashBalance
{
    internal static long Of(JsonObject customer, string currency) =>
        (customer.Child("_cash") ?? []).Number(currency);

    /// <summary>As the API shows it.</summary>
    internal static JsonObject Show(Book book, JsonObject customer) => new()
    {
        ["object"] = "cash_balance",
        ["available"] = customer.Child("_cash") is { Count: > 0 } cash ? cash.Copy() : null,
        ["customer"] = customer.Text("id"),
        ["customer_account"] = null,
        ["livemode"] = book.Live,
        ["settings"] = new JsonObject
        {
            ["reconciliation_mode"] = "automatic", ["using_merchant_default"] = true,
        },
    };

    /// <param name="amount">Negative for money that leaves it.</param>
    /// <param name="cause">Stands in the movement under its type's name.</param>
    internal static void Move(
        World world, Book book, JsonObject customer, string currency, long amount, string type, JsonObject? cause)
    {
        if (customer.Child("_cash") is null) customer["_cash"] = new JsonObject();
        var after = Of(customer, currency) + amount;
        customer["_cash"]![currency] = after;
        var moved = Shape.New(world, book, "customer_cash_balance_transaction", "ccsbtxn_1");
        moved["currency"] = currency;
        moved["customer"] = customer.Text("id");
        moved["ending_balance"] = after;
        moved["net_amount"] = amount;
        moved["type"] = type;
        if (cause is not null) moved[type] = cause;
        Events.Emit(world, book, "customer_cash_balance_transaction.created", book.Add(moved));
    }
}
