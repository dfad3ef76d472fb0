namespace Tamias.StripeSimulator.Objects;

/// <summary>Creates a Checkout Session as Stripe does, refusing what Stripe refuses.</summary>
internal static class SessionCreation
{
    const int ShortestSeconds = 30 * 60;
    const int LongestSeconds = 24 * 60 * 60;

    static readonly string[] Copied = ["success_url", "cancel_url", "client_reference_id", "submit_type", "locale",
        "customer_email", "integration_identifier"];

    internal static JsonObject Create(Call call)
    {
        var given = call.Params;
        SessionRules.Check(call);
        var items = SessionItems.Read(call);
        var total = items.Sum(i => i.Number("amount_total"));
        var currency = items[0].Text("currency");
        Amounts.Check(total, currency, "line_items");
        var session = Shape.New(call.World, call.Book, "checkout.session", call.Key.Live ? "cs_live_a1" : "cs_test_a1");
        session["id"] = session.Text("id") + call.World.Ids.Next("", 34);
        session["amount_total"] = total;
        session["amount_subtotal"] = total;
        session["currency"] = currency;
        session["expires_at"] = Expiry(call);
        session["url"] = Sessions.Url(call.World, session);
        foreach (var name in Copied) session[name] = given.Said(name);
        session["metadata"] = given.Metadata();
        session["_line_items"] = items.ToJson();
        Options(call, session, currency);
        call.World.Agenda.Add(session.Number("expires_at"), "session", call.Book, session.Text("id"));
        return call.Book.Add(session);
    }

    static void Options(Call call, JsonObject session, string currency)
    {
        var given = call.Params;
        session["customer"] = call.FindNamed("customer", "customer")?.Text("id");
        session["customer_creation"] = session["customer"] is not null ? null
            : given.Said("customer_creation") ?? "if_required";
        session["adaptive_pricing"] = new JsonObject
            { ["enabled"] = (given.Child("adaptive_pricing") ?? []).Switch("enabled") ?? true };
        if (given.Child("saved_payment_method_options") is { } saving)
            session["saved_payment_method_options"] = saving.Copy();
        if (given.Child("branding_settings") is { } branding) session["branding_settings"] = branding.Copy();
        foreach (var name in (string[])["allowed_payment_method_types", "excluded_payment_method_types"])
            if (given[name] is JsonArray types) session[name] = types.DeepClone();
        session["payment_method_types"] = SessionMethods.Offered(call, currency);
        session["_intent"] = IntentFields(call);
        if (given.Said("ui_mode") is { } mode && mode is "hosted" or "embedded" or "custom")
            session["ui_mode"] = mode;
    }

    static long Expiry(Call call)
    {
        var now = call.World.Now;
        var at = call.Params.Whole("expires_at") ?? now + LongestSeconds;
        if (at < now + ShortestSeconds) throw ApiError.Invalid("The `expires_at` timestamp must be at least 30 minutes "
            + "from Checkout Session creation.", "expires_at");
        if (at > now + LongestSeconds) throw ApiError.Invalid("The `expires_at` timestamp must be less than 24 hours "
            + "from Checkout Session creation.", "expires_at");
        return at;
    }

    static JsonObject IntentFields(Call call)
    {
        var given = call.Params.Child("payment_intent_data") ?? [];
        var fields = new JsonObject { ["application"] = call.Application };
        foreach (var name in (string[])["description", "receipt_email", "statement_descriptor",
            "statement_descriptor_suffix", "setup_future_usage", "transfer_group"])
            if (given.Said(name) is { } text) fields[name] = text;
        if (given.Child("shipping") is { } shipping) fields["shipping"] = shipping.Copy();
        if (given.Whole("application_fee_amount") is { } fee) fields["application_fee_amount"] = fee;
        fields["metadata"] = given.Metadata(within: "payment_intent_data");
        return fields;
    }
}
