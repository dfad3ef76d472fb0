namespace Tamias.StripeSimulator.Objects;

/// <summary>The life of a refund.</summary>
internal static class Refunds
{
    internal static JsonObject Create(World world, Book book, JsonObject charge, long amount, string? reason)
    {
        var refund = Shape.New(world, book, "refund", charge.Text("id")[..2] == "ch" ? "re_3" : "pyr_1");
        foreach (var name in (string[])["currency", "payment_intent", "customer", "payment_method"])
            refund[name] = charge[name]?.DeepClone();
        refund["amount"] = amount;
        refund["charge"] = charge.Text("id");
        refund["reason"] = reason;
        refund["destination_details"] = Destination(charge);
        refund["status"] = Behaviour(book, charge) == "pending" ? "pending" : "succeeded";
        return book.Add(refund);
    }

    internal static void Begin(World world, Book book, JsonObject charge, JsonObject refund)
    {
        Count(charge, refund.Number("amount"));
        var type = refund.Text("id").StartsWith("re_", StringComparison.Ordinal) ? "refund" : "payment_refund";
        refund["balance_transaction"] =
            BalanceBook.Enter(world, book, refund, type, -refund.Number("amount")).Text("id");
        Events.Emit(world, book, "refund.created", refund);
        Events.Emit(world, book, "charge.refunded", charge);
        if (Behaviour(book, charge) is null) return;
        var at = world.Now + (long)world.Settings.RefundsAfter.TotalSeconds;
        world.Agenda.Add(at, "refund", book, refund.Text("id"));
    }

    /// <summary>What a refund of the two special cards comes to in the end.</summary>
    internal static void Decide(World world, Book book, JsonObject refund)
    {
        if (book.Find(refund.TextOrNull("charge")) is { } charge && Behaviour(book, charge) == "fails")
            Fail(world, book, refund);
        else if (refund.Text("status") == "pending") Change(world, book, refund, "succeeded", "refund.updated");
    }

    /// <summary>The money comes back: the charge counts as less refunded again.</summary>
    internal static void Fail(World world, Book book, JsonObject refund)
    {
        if (refund.Text("status") is "failed" or "canceled") return;
        refund["failure_reason"] = "unknown";
        Return(world, book, refund, "failed", "refund.failed");
    }

    internal static void Cancel(World world, Book book, JsonObject refund) =>
        Return(world, book, refund, "canceled", "refund.updated");

    static void Return(World world, Book book, JsonObject refund, string status, string type)
    {
        if (book.Find(refund.TextOrNull("charge")) is { } charge)
        {
            Count(charge, -refund.Number("amount"));
            refund["failure_balance_transaction"] =
                BalanceBook.Enter(world, book, refund, "refund_failure", refund.Number("amount")).Text("id");
        }
        else
        {
            CashReturns.Return(world, book, refund);
        }

        Change(world, book, refund, status, type);
    }

    internal static void Change(World world, Book book, JsonObject refund, string status, string type)
    {
        var before = new JsonObject { ["status"] = refund.Text("status") };
        refund["status"] = status;
        if (type != "refund.updated") Events.Emit(world, book, "refund.updated", refund, before.Copy());
        Events.Emit(world, book, type, refund, type == "refund.updated" ? before : null);
        Events.Emit(world, book, "charge.refund.updated", refund, before.Copy());
    }

    static void Count(JsonObject charge, long amount)
    {
        charge["amount_refunded"] = charge.Number("amount_refunded") + amount;
        charge["refunded"] = charge.Number("amount_refunded") == charge.Number("amount");
    }

    static string? Behaviour(Book book, JsonObject charge) =>
        book.Find(charge.Text("_method")) is { } method && method.TextOrNull("_card") is not null
            ? PaymentMethods.Card(method).Refunds
            : null;

    static JsonObject Destination(JsonObject charge) => charge.Child("payment_method_details")!.Text("type") == "card"
        ? new() { ["card"] = new JsonObject { ["type"] = "refund" }, ["type"] = "card" }
        : new() { ["type"] = charge.Child("payment_method_details")!.Text("type") };
}
