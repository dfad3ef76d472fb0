namespace Tamias.StripeSimulator.Payments;

/// <summary>Keeps a payment method for later charges when the intent asks for it.</summary>
internal static class Saving
{
    internal static void KeepMethod(World world, Book book, JsonObject intent)
    {
        if (intent.TextOrNull("setup_future_usage") is null
            || intent.TextOrNull("customer") is not { } customer) return;
        if (book.Find(intent.TextOrNull("payment_method")) is not { } method) return;
        method["_set_up"] = true;
        Attach(world, book, method, customer);
    }

    internal static void Attach(World world, Book book, JsonObject method, string customer)
    {
        if (method.TextOrNull("customer") == customer) return;
        method["customer"] = customer;
        Events.Emit(world, book, "payment_method.attached", method);
    }

    internal static void Detach(World world, Book book, JsonObject method)
    {
        var before = method.TextOrNull("customer");
        method["customer"] = null;
        Events.Emit(world, book, "payment_method.detached", method, new JsonObject { ["customer"] = before });
    }
}
