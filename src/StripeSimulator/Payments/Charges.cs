namespace Tamias.StripeSimulator.Payments;

/// <summary>The life of a charge up to its balance transaction.</summary>
internal static class Charges
{
    static readonly string[] Taken = ["amount", "currency", "customer", "description", "application", "receipt_email",
        "shipping", "statement_descriptor", "statement_descriptor_suffix", "application_fee_amount"];

    internal static JsonObject Create(World world, Book book, JsonObject intent, JsonObject method)
    {
        var isCard = method.Text("type") == "card";
        var charge = Shape.New(world, book, "charge", isCard ? "ch_3" : "py_3");
        foreach (var name in Taken) charge[name] = intent[name]?.DeepClone();
        charge["metadata"] = intent.Child("metadata").CopyOrEmpty();
        charge["payment_intent"] = intent.Text("id");
        charge["payment_method"] = method.Text("id");
        charge["billing_details"] = method.Child("billing_details")!.Copy();
        charge["payment_method_details"] = PaymentMethods.OnCharge(method, charge);
        charge["calculated_statement_descriptor"] = world.Account(book.Account)!.Name.ToUpperInvariant();
        charge["_method"] = method.Text("id");
        intent["latest_charge"] = charge.Text("id");
        return book.Add(charge);
    }

    internal static void Succeed(World world, Book book, JsonObject charge)
    {
        charge["status"] = "succeeded";
        charge["paid"] = true;
        charge["captured"] = true;
        charge["amount_captured"] = charge.Number("amount");
        charge["receipt_url"] = new Uri(world.Address, "/receipts/" + charge.Text("id")).AbsoluteUri;
        charge["outcome"] = Outcome("approved_by_network", "authorized", "Payment complete.");
        if (world.Settings.FeesAfter <= TimeSpan.Zero) Settle(world, book, charge);
        else world.Agenda.Add(world.Now + (long)world.Settings.FeesAfter.TotalSeconds, "fee", book, charge.Text("id"));
        Events.Emit(world, book, "charge.succeeded", charge);
        Trouble.Plan(world, book, charge);
    }

    internal static void Fail(World world, Book book, JsonObject charge, Decline decline)
    {
        charge["status"] = "failed";
        charge["failure_code"] = decline.Code;
        charge["failure_message"] = decline.Message;
        charge["outcome"] = Outcome("declined_by_network", "issuer_declined",
            "The bank did not return any further details with this decline.", decline.DeclineCode);
        Events.Emit(world, book, "charge.failed", charge);
    }

    /// <summary>Fee and net become known.</summary>
    internal static void Settle(World world, Book book, JsonObject charge)
    {
        var type = charge.Text("id").StartsWith("py_", StringComparison.Ordinal) ? "payment" : "charge";
        var entry = BalanceBook.Enter(world, book, charge, type, charge.Number("amount"),
            BalanceBook.Fee(world, book, charge));
        charge["balance_transaction"] = entry.Text("id");
    }

    internal static void SettleLate(World world, Book book, JsonObject charge)
    {
        Settle(world, book, charge);
        Events.Emit(world, book, "charge.updated", charge, new JsonObject { ["balance_transaction"] = null });
    }

    static JsonObject Outcome(string network, string type, string message, string? reason = null) => new()
    {
        ["advice_code"] = null,
        ["network_advice_code"] = null,
        ["network_decline_code"] = null,
        ["network_status"] = network,
        ["reason"] = reason,
        ["risk_level"] = "normal",
        ["seller_message"] = message,
        ["type"] = type,
    };
}
