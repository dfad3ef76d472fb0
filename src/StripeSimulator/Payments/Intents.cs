namespace Tamias.StripeSimulator.Payments;

/// <summary>The life of a PaymentIntent.</summary>
internal static class Intents
{
    internal static JsonObject Create(World world, Book book, long amount, string currency)
    {
        var intent = Shape.New(world, book, "payment_intent", "pi_3");
        intent["amount"] = amount;
        intent["currency"] = currency;
        intent["client_secret"] = intent.Text("id") + world.Ids.Next("_secret_");
        return book.Add(intent);
    }

    /// <summary>Tries to charge; null unless it was refused, which the intent then tells as well.</summary>
    internal static Decline? Attempt(World world, Book book, JsonObject intent, JsonObject method, Situation situation)
    {
        intent["payment_method"] = method.Text("id");
        intent["next_action"] = null;
        return method.Text("type") switch
        {
            "card" => Card(world, book, intent, method, situation),
            "sepa_debit" => Debits.Begin(world, book, intent, method),
            "customer_balance" => Transfers.Begin(world, book, intent),
            _ => Vouchers.Begin(world, book, intent, method),
        };
    }

    internal static void Succeed(World world, Book book, JsonObject intent, JsonObject charge)
    {
        intent["status"] = "succeeded";
        intent["amount_received"] = intent.Number("amount");
        intent["processing"] = null;
        intent["next_action"] = null;
        intent["last_payment_error"] = null;
        Charges.Succeed(world, book, charge);
        Events.Emit(world, book, "payment_intent.succeeded", intent);
        Saving.KeepMethod(world, book, intent);
    }

    internal static Decline Fail(World world, Book book, JsonObject intent, JsonObject? method, Decline decline)
    {
        intent["status"] = "requires_payment_method";
        intent["payment_method"] = null;
        intent["processing"] = null;
        intent["next_action"] = null;
        intent["last_payment_error"] = decline.ToJson(intent.TextOrNull("latest_charge"), method);
        Events.Emit(world, book, "payment_intent.payment_failed", intent);
        return decline;
    }

    internal static void Cancel(World world, Book book, JsonObject intent, string? reason)
    {
        intent["status"] = "canceled";
        intent["canceled_at"] = world.Now;
        intent["cancellation_reason"] = reason;
        intent["next_action"] = null;
        Events.Emit(world, book, "payment_intent.canceled", intent);
        Transfers.Release(world, book, intent);
    }

    static Decline? Card(World world, Book book, JsonObject intent, JsonObject method, Situation situation)
    {
        var card = PaymentMethods.Card(method);
        if (MustAuthenticate(card, method, situation))
            return situation.OffSession
                ? Refuse(world, book, intent, method, Decline.AuthenticationRequired)
                : Ask(world, book, intent);
        var refusal = card.FailsOnceSaved && method.TextOrNull("customer") is not null
            ? Decline.Generic
            : method.TextOrNull("_refusal") is { } reason ? Decline.Card(reason) : card.Refusal;
        if (refusal is not null) return Refuse(world, book, intent, method, refusal);
        Succeed(world, book, intent, Charges.Create(world, book, intent, method));
        return null;
    }

    static bool MustAuthenticate(TestCard card, JsonObject method, Situation situation) => !situation.Authenticated
        && (card.Authentication == Authentication3DS.Always
            || (card.Authentication == Authentication3DS.UnlessSaved && !method.Flag("_set_up")));

    static Decline? Ask(World world, Book book, JsonObject intent)
    {
        intent["status"] = "requires_action";
        intent["next_action"] = new JsonObject { ["type"] = "use_stripe_sdk", ["use_stripe_sdk"] = new JsonObject() };
        Events.Emit(world, book, "payment_intent.requires_action", intent);
        return null;
    }

    static Decline Refuse(World world, Book book, JsonObject intent, JsonObject method, Decline decline)
    {
        var charge = Charges.Create(world, book, intent, method);
        Charges.Fail(world, book, charge, decline);
        return Fail(world, book, intent, method, decline);
    }
}
