namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about payment methods.</summary>
internal static class PaymentMethodCalls
{
    internal static JsonObject Create(Call call)
    {
        var method = Made(call, call.Params.Needed("type"));
        method["metadata"] = call.Params.Metadata();
        return method;
    }

    internal static JsonObject Retrieve(Call call) => call.Find("payment_method");

    internal static JsonObject List(Call call) => Listing.Page(call, "payment_method", "customer", "type");

    internal static JsonObject OfCustomer(Call call)
    {
        call.Find("customer");
        return Listing.Page(call, call.Book.All("payment_method").Reverse()
            .Where(m => m.TextOrNull("customer") == call.Id));
    }

    internal static JsonObject Attach(Call call)
    {
        var method = Find(call, call.Id, "payment_method");
        var customer = call.Find("customer", call.Params.Needed("customer"), "customer");
        method["_set_up"] = true;
        Saving.Attach(call.World, call.Book, method, customer.Text("id"));
        return method;
    }

    internal static JsonObject Detach(Call call)
    {
        var method = call.Find("payment_method");
        if (method.TextOrNull("customer") is null) throw ApiError.Refused("The payment method you provided is not "
            + "attached to a customer so detachment is impossible.");
        Saving.Detach(call.World, call.Book, method);
        return method;
    }

    /// <summary>A stored method, or a new one for the names of test cards such as pm_card_visa.</summary>
    internal static JsonObject Find(Call call, string id, string param) =>
        call.Book.Find(id, "payment_method") is null && TestCards.Named(id) is { } card
            ? PaymentMethods.Create(call.World, call.Book, card)
            : call.Find("payment_method", id, param);

    static JsonObject Made(Call call, string type)
    {
        var billing = call.Params.Child("billing_details");
        return type switch
        {
            "card" => PaymentMethods.Create(call.World, call.Book, Card(call.Params.Child("card") ?? []), billing),
            "sepa_debit" => PaymentMethods.CreateDebit(call.World, call.Book,
                (call.Params.Child("sepa_debit") ?? []).Needed("iban", "sepa_debit"), billing),
            "multibanco" => PaymentMethods.CreateVoucher(call.World, call.Book, billing),
            _ => throw ApiError.Invalid($"The simulator knows no payment method of type {type}.", "type"),
        };
    }

    static TestCard Card(JsonObject given) => given.Said("token") is { } token
        ? TestCards.Named(token) ?? throw ApiError.Missing("token", token, "card[token]", false, false)
        : TestCards.Find(given.Needed("number", "card").Replace(" ", "", StringComparison.Ordinal))
            ?? throw new ApiError(402, "card_error", "Your card number is incorrect.")
                { Code = "incorrect_number", Param = "number", Kept = true };
}
