namespace Tamias.StripeSimulator.Payments;

/// <summary>SEPA direct debits: begun now, decided later.</summary>
internal static class Debits
{
    internal static Decline? Begin(World world, Book book, JsonObject intent, JsonObject method)
    {
        var iban = TestIban.Find(method.Text("_iban"))!;
        var charge = Charges.Create(world, book, intent, method);
        charge["status"] = "pending";
        intent["status"] = "processing";
        intent["processing"] = new JsonObject { ["type"] = "sepa_debit" };
        Events.Emit(world, book, "payment_intent.processing", intent);
        Events.Emit(world, book, "charge.pending", charge);
        var after = iban.After ?? world.Settings.DebitsAfter;
        world.Agenda.Add(world.Now + (long)after.TotalSeconds, "debit", book, intent.Text("id"));
        return null;
    }

    internal static void Decide(World world, Book book, JsonObject intent, bool? succeeds = null)
    {
        if (intent.Text("status") != "processing") return;
        var charge = book.Find(intent.Text("latest_charge"))!;
        var method = book.Find(charge.Text("_method"))!;
        if (succeeds ?? TestIban.Find(method.Text("_iban"))!.Succeeds) Intents.Succeed(world, book, intent, charge);
        else
        {
            Charges.Fail(world, book, charge, Decline.DebitFailed);
            Intents.Fail(world, book, intent, method, Decline.DebitFailed);
        }
        Sessions.Follow(world, book, intent);
    }
}
