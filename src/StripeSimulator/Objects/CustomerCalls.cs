namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about customers.</summary>
internal static class CustomerCalls
{
    static readonly string[] Texts = ["name", "email", "phone", "description"];

    internal static JsonObject Create(Call call)
    {
        var customer = Shape.New(call.World, call.Book, "customer", "cus_");
        customer["invoice_prefix"] = customer.Text("id")[^8..].ToUpperInvariant();
        Fill(customer, call);
        call.Book.Add(customer);
        Events.Emit(call.World, call.Book, "customer.created", customer);
        return customer;
    }

    internal static JsonObject Retrieve(Call call) => call.Find("customer");

    internal static JsonObject Cash(Call call) => CashBalance.Show(call.Book, call.Find("customer"));

    internal static JsonObject List(Call call) => Listing.Page(call, "customer", "email");

    internal static JsonObject Update(Call call)
    {
        var customer = call.Find("customer");
        var before = customer.Copy();
        Fill(customer, call);
        Events.Emit(call.World, call.Book, "customer.updated", customer, Changes.Of(before, customer));
        return customer;
    }

    internal static JsonObject Delete(Call call)
    {
        var customer = call.Find("customer");
        call.Book.Remove(customer);
        Events.Emit(call.World, call.Book, "customer.deleted", customer);
        return new JsonObject { ["id"] = call.Id, ["object"] = "customer", ["deleted"] = true };
    }

    internal static JsonObject FromCheckout(World world, Book book, string? email, string? name)
    {
        var customer = Shape.New(world, book, "customer", "cus_");
        customer["email"] = email;
        customer["name"] = name;
        Events.Emit(world, book, "customer.created", book.Add(customer));
        return customer;
    }

    static void Fill(JsonObject customer, Call call)
    {
        foreach (var name in Texts)
            if (call.Params.ContainsKey(name)) customer[name] = call.Params.Said(name);
        if (call.Params.Child("address") is { } address) customer["address"] = address.Copy();
        if (call.Params["preferred_locales"] is JsonArray locales) customer["preferred_locales"] = locales.DeepClone();
        customer["metadata"] = call.Params.Metadata(customer.Child("metadata"));
    }
}
