namespace Tamias.StripeSimulator.Objects;

/// <summary>The life of a Checkout Session after its creation: open, then complete or expired, never back.</summary>
internal static class Sessions
{
    internal static JsonObject? Of(Book book, JsonObject intent) => intent.TextOrNull("_session") is { } id
        ? book.Find(id) : null;

    internal static JsonObject? Find(World world, string id) =>
        world.Books.Select(b => b.Find(id, "checkout.session")).FirstOrDefault(s => s is not null);

    internal static Book BookOf(World world, string id) =>
        world.Books.First(b => b.Find(id, "checkout.session") is not null);

    /// <summary>The pages that are still open are from now on reached at the simulator's present address.</summary>
    internal static void Move(World world)
    {
        foreach (var session in world.Books.SelectMany(b => b.All("checkout.session")))
            if (session.Text("status") == "open") session["url"] = Url(world, session);
    }

    internal static string Url(World world, JsonObject session) =>
        new Uri(world.Address, "/c/pay/" + session.Text("id")).AbsoluteUri;

    internal static void Expire(World world, Book book, JsonObject session)
    {
        if (session.Text("status") != "open") return;
        session["status"] = "expired";
        session["url"] = null;
        Events.Emit(world, book, "checkout.session.expired", session);
        if (book.Find(session.TextOrNull("payment_intent")) is { } intent && intent.Text("status") != "succeeded")
            Intents.Cancel(world, book, intent, "abandoned");
    }

    /// <summary>
    /// The payer presses Pay. Null unless refused; asking for the payer's confirmation leaves it open.
    /// </summary>
    internal static Decline? Confirm(World world, Book book, JsonObject session, JsonObject method, Situation situation)
    {
        var intent = IntentOf(world, book, session);
        session["_payer"] = method.Child("billing_details")!.Copy();
        KeepCustomer(world, book, session, intent);
        var decline = Intents.Attempt(world, book, intent, method, situation);
        if (decline is null && !IsAskedToConfirm(intent)) Complete(world, book, session, intent);
        return decline;
    }

    internal static bool IsAskedToConfirm(JsonObject intent) => intent.Text("status") == "requires_action"
        && intent.Child("next_action")!.Text("type") == "use_stripe_sdk";

    /// <summary>The payer's bank says no, or the payer does.</summary>
    internal static Decline FailAuthentication(World world, Book book, JsonObject session)
    {
        var intent = book.Find(session.Text("payment_intent"))!;
        var method = book.Find(intent.TextOrNull("payment_method"));
        return Intents.Fail(world, book, intent, method, Decline.AuthenticationFailed);
    }

    /// <summary>A delayed payment of a completed session was decided.</summary>
    internal static void Follow(World world, Book book, JsonObject intent)
    {
        if (Of(book, intent) is not { } session) return;
        var paid = intent.Text("status") == "succeeded";
        if (paid) session["payment_status"] = "paid";
        Events.Emit(world, book, "checkout.session.async_payment_" + (paid ? "succeeded" : "failed"), session);
    }

    static JsonObject IntentOf(World world, Book book, JsonObject session)
    {
        if (book.Find(session.TextOrNull("payment_intent")) is { } known) return known;
        var intent = Intents.Create(world, book, session.Number("amount_total"), session.Text("currency"));
        foreach (var (name, value) in session.Child("_intent")!) intent[name] = value?.DeepClone();
        intent["_session"] = session.Text("id");
        intent["customer"] = session["customer"]?.DeepClone();
        intent["payment_method_types"] = session["payment_method_types"]!.DeepClone();
        session["payment_intent"] = intent.Text("id");
        Events.Emit(world, book, "payment_intent.created", intent);
        return intent;
    }

    static void KeepCustomer(World world, Book book, JsonObject session, JsonObject intent)
    {
        if (session.TextOrNull("customer_creation") != "always" || session.TextOrNull("customer") is not null) return;
        var payer = session.Child("_payer")!;
        var customer = CustomerCalls.FromCheckout(world, book, payer.TextOrNull("email"), payer.TextOrNull("name"));
        session["customer"] = customer.Text("id");
        intent["customer"] = customer.Text("id");
    }

    static void Complete(World world, Book book, JsonObject session, JsonObject intent)
    {
        session["status"] = "complete";
        session["url"] = null;
        session["payment_status"] = intent.Text("status") == "succeeded" ? "paid" : "unpaid";
        session["customer_details"] = Details(session.Child("_payer")!);
        Events.Emit(world, book, "checkout.session.completed", session);
    }

    static JsonObject Details(JsonObject payer)
    {
        var details = payer.Copy();
        details.Remove("tax_id");
        details["business_name"] = null;
        details["individual_name"] = null;
        details["tax_exempt"] = "none";
        details["tax_ids"] = new JsonArray();
        return details;
    }
}
