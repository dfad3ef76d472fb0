namespace Tamias.StripeSimulator.Objects;

/// <summary>The life of a payout: it gathers what is available and sends it to the bank.</summary>
internal static class Payouts
{
    /// <summary>Pays out everything available that no payout has taken yet; null if that is nothing.</summary>
    internal static JsonObject? Gather(World world, Book book)
    {
        var entries = book.All("balance_transaction").Where(e =>
            e.Text("status") == "available" && e.TextOrNull("_payout") is null && e.Text("type") != "payout").ToList();
        var amount = entries.Sum(e => e.Number("net"));
        if (amount <= 0) return null;
        var payout = Create(world, book, amount, automatic: true);
        foreach (var entry in entries) entry["_payout"] = payout.Text("id");
        return payout;
    }

    internal static JsonObject Create(World world, Book book, long amount, bool automatic)
    {
        var payout = Shape.New(world, book, "payout", "po_1");
        payout["amount"] = amount;
        payout["automatic"] = automatic;
        payout["currency"] = world.Account(book.Account)!.Currency;
        payout["arrival_date"] = world.Now + (long)world.Settings.PayoutsAfter.TotalSeconds;
        payout["destination"] = world.Ids.Next("ba_1");
        if (!automatic) payout["reconciliation_status"] = "not_applicable";
        book.Add(payout);
        payout["balance_transaction"] = Enter(world, book, payout, -amount, "payout");
        Events.Emit(world, book, "payout.created", payout);
        world.Agenda.Add(payout.Number("arrival_date"), "payout", book, payout.Text("id"));
        return payout;
    }

    internal static void Arrive(World world, Book book, JsonObject payout)
    {
        if (payout.Text("status") is not ("in_transit" or "pending")) return;
        payout["status"] = "paid";
        Events.Emit(world, book, "payout.paid", payout);
        if (!payout.Flag("automatic")) return;
        payout["reconciliation_status"] = "completed";
        Events.Emit(world, book, "payout.reconciliation_completed", payout);
    }

    /// <summary>The bank sends it back; even a paid one may come to this.</summary>
    internal static void Fail(World world, Book book, JsonObject payout)
    {
        if (payout.Text("status") == "failed") return;
        payout["status"] = "failed";
        payout["failure_code"] = "account_closed";
        payout["failure_message"] = "The bank account has been closed.";
        payout["failure_balance_transaction"] = ComeBack(world, book, payout);
        Events.Emit(world, book, "payout.failed", payout);
    }

    /// <summary>Belongs to no payout yet: the money waits for the next one.</summary>
    static string ComeBack(World world, Book book, JsonObject payout)
    {
        var entry = BalanceBook.Enter(world, book, payout, "payout_failure", payout.Number("amount"));
        entry["status"] = "available";
        return entry.Text("id");
    }

    static string Enter(World world, Book book, JsonObject payout, long amount, string type)
    {
        var entry = BalanceBook.Enter(world, book, payout, type, amount);
        entry["status"] = "available";
        entry["_payout"] = payout.Text("id");
        return entry.Text("id");
    }
}
