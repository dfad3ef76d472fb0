namespace Tamias.StripeSimulator.Objects;

/// <summary>The life of a dispute; inquiries, whose status begins with warning_, move no money.</summary>
internal static class Disputes
{
    const long DaysToAnswer = 9;

    internal static JsonObject Open(
        World world, Book book, JsonObject charge, string reason, long? amount, string status)
    {
        var dispute = Shape.New(world, book, "dispute", "du_1");
        dispute["amount"] = amount ?? charge.Number("amount");
        foreach (var name in (string[])["currency", "payment_intent"]) dispute[name] = charge[name]?.DeepClone();
        dispute["charge"] = charge.Text("id");
        dispute["reason"] = reason;
        dispute["status"] = status;
        dispute["evidence_details"]!["due_by"] = world.Now + DaysToAnswer * 86400;
        dispute["is_charge_refundable"] = IsInquiry(dispute);
        dispute["payment_method_details"] = Details(charge);
        charge["disputed"] = true;
        charge["_held"] = !IsInquiry(dispute);
        book.Add(dispute);
        if (!IsInquiry(dispute)) Withdraw(world, book, dispute);
        Events.Emit(world, book, "charge.dispute.created", dispute);
        if (!IsInquiry(dispute)) Events.Emit(world, book, "charge.dispute.funds_withdrawn", dispute);
        if (status == "lost") Events.Emit(world, book, "charge.dispute.closed", dispute);
        return dispute;
    }

    internal static void Answer(World world, Book book, JsonObject dispute) =>
        Change(world, book, dispute, IsInquiry(dispute) ? "warning_under_review" : "under_review");

    /// <summary>Ends it; a lost one may still be won, late.</summary>
    internal static void Close(World world, Book book, JsonObject dispute, bool won)
    {
        var wasInquiry = IsInquiry(dispute);
        if (dispute.Text("status") is "won" or "warning_closed") return;
        if (won && !wasInquiry) Reinstate(world, book, dispute);
        Change(world, book, dispute, wasInquiry ? "warning_closed" : won ? "won" : "lost");
        Events.Emit(world, book, "charge.dispute.closed", dispute);
    }

    /// <summary>An inquiry becomes a full dispute and the money goes.</summary>
    internal static void Escalate(World world, Book book, JsonObject dispute)
    {
        if (!IsInquiry(dispute)) return;
        book.Find(dispute.Text("charge"))!["_held"] = true;
        dispute["is_charge_refundable"] = false;
        Withdraw(world, book, dispute);
        Change(world, book, dispute, "needs_response");
        Events.Emit(world, book, "charge.dispute.funds_withdrawn", dispute);
    }

    static void Reinstate(World world, Book book, JsonObject dispute)
    {
        Enter(world, book, dispute, dispute.Number("amount"), 0);
        book.Find(dispute.Text("charge"))!["_held"] = false;
        Events.Emit(world, book, "charge.dispute.funds_reinstated", dispute);
    }

    static void Withdraw(World world, Book book, JsonObject dispute) => Enter(world, book, dispute,
        -dispute.Number("amount"), Fees.Dispute(world.Account(book.Account)!.Currency));

    static void Enter(World world, Book book, JsonObject dispute, long amount, long fee)
    {
        var entry = BalanceBook.Enter(world, book, dispute, "adjustment", amount, fee);
        ((JsonArray)dispute["balance_transactions"]!).Add(entry.Copy());
    }

    static void Change(World world, Book book, JsonObject dispute, string status)
    {
        var before = new JsonObject { ["status"] = dispute.Text("status") };
        dispute["status"] = status;
        Events.Emit(world, book, "charge.dispute.updated", dispute, before);
    }

    static bool IsInquiry(JsonObject dispute) =>
        dispute.Text("status").StartsWith("warning_", StringComparison.Ordinal);

    static JsonObject Details(JsonObject charge) => charge.Child("payment_method_details")!.Text("type") == "card"
        ? new()
        {
            ["card"] = new JsonObject
            {
                ["brand"] = charge["payment_method_details"]!["card"]!["brand"]!.DeepClone(),
                ["case_type"] = "chargeback",
                ["network_reason_code"] = "10.4",
            },
            ["type"] = "card",
        }
        : new() { ["type"] = charge.Child("payment_method_details")!.Text("type") };
}
