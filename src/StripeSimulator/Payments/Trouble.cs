namespace Tamias.StripeSimulator.Payments;

/// <summary>What the test cards and accounts bring on after the money has come.</summary>
internal static class Trouble
{
    internal static void Plan(World world, Book book, JsonObject charge)
    {
        var method = book.Find(charge.Text("_method"))!;
        var at = world.Now + (long)world.Settings.DisputesAfter.TotalSeconds;
        if (method.TextOrNull("_iban") is { } iban && TestIban.Find(iban)!.IsDisputed)
            world.Agenda.Add(at, "dispute", book, charge.Text("id"));
        if (method.TextOrNull("_card") is null) return;
        var card = PaymentMethods.Card(method);
        if (card.DisputeReason is not null) world.Agenda.Add(at, "dispute", book, charge.Text("id"));
        if (card.WarnsOfFraud) world.Agenda.Add(at, "fraud_warning", book, charge.Text("id"));
        if (card.IsAvailableAtOnce) BalanceBook.MakeAvailable(book, charge.TextOrNull("balance_transaction") ?? "");
    }

    /// <summary>A debit returned by its payer is lost from the start; a card's dispute can be answered.</summary>
    internal static void Dispute(World world, Book book, JsonObject charge)
    {
        var method = book.Find(charge.Text("_method"))!;
        if (method.TextOrNull("_card") is null) Disputes.Open(
            world, book, charge, "debit_not_authorized", null, "lost");
        else if (PaymentMethods.Card(method) is { } card) Disputes.Open(
            world, book, charge, card.DisputeReason ?? "general",
            null, card.IsInquiry ? "warning_needs_response" : "needs_response");
    }

    internal static void Warn(World world, Book book, JsonObject charge)
    {
        var warning = book.Add(new JsonObject
        {
            ["id"] = world.Ids.Next("issfr_"),
            ["object"] = "radar.early_fraud_warning",
            ["actionable"] = true,
            ["charge"] = charge.Text("id"),
            ["created"] = world.Now,
            ["fraud_type"] = "unauthorized_use_of_card",
            ["livemode"] = book.Live,
            ["payment_intent"] = charge.TextOrNull("payment_intent"),
        });
        Events.Emit(world, book, "radar.early_fraud_warning.created", warning);
    }
}
