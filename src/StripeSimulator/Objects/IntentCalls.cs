namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about PaymentIntents: enough for charges of saved methods without the payer.</summary>
internal static class IntentCalls
{
    static readonly string[] Texts = ["description", "receipt_email", "statement_descriptor",
        "statement_descriptor_suffix", "setup_future_usage", "transfer_group"];

    internal static JsonObject Create(Call call)
    {
        var given = call.Params;
        var currency = given.Needed("currency");
        var amount = given.Whole("amount") ?? throw ApiError.Required("amount");
        Amounts.Check(amount, currency, "amount");
        var customer = call.FindNamed("customer", "customer");
        var method = given.Said("payment_method") is { } id
            ? PaymentMethodCalls.Find(call, id, "payment_method") : Transfer(call, customer, currency);
        if (customer is not null && method is not null && method.Text("type") != "customer_balance"
            && method.TextOrNull("customer") != customer.Text("id"))
            throw ApiError.Invalid(
                $"The customer does not have a payment method with the ID {method.Text("id")}. The payment method must "
                + "be attached to the customer.", "payment_method", "resource_missing");
        var intent = Intents.Create(call.World, call.Book, amount, currency);
        intent["customer"] = customer?.Text("id");
        intent["application"] = call.Application;
        Fill(intent, call);
        SetMethod(intent, method);
        if (method?.Text("type") == "customer_balance") intent["_country"] = Transfers.Country(given);
        Events.Emit(call.World, call.Book, "payment_intent.created", intent);
        return given.Switch("confirm") == true ? Confirmed(call, intent) : intent;
    }

    internal static JsonObject Retrieve(Call call) => call.Find("payment_intent");

    internal static JsonObject List(Call call) => Listing.Page(call, "payment_intent", "customer");

    internal static JsonObject Update(Call call)
    {
        var intent = call.Find("payment_intent");
        Fill(intent, call);
        return intent;
    }

    internal static JsonObject Confirm(Call call)
    {
        var intent = call.Find("payment_intent");
        RefuseIfOfCheckout(call, intent, "confirm");
        if (call.Params.Said("payment_method") is { } id)
            SetMethod(intent, PaymentMethodCalls.Find(call, id, "payment_method"));
        return Confirmed(call, intent);
    }

    internal static JsonObject Cancel(Call call)
    {
        var intent = call.Find("payment_intent");
        RefuseIfOfCheckout(call, intent, "cancel");
        if (intent.Text("status") is "succeeded" or "canceled" or "processing") throw Wrong(intent, "cancel");
        Intents.Cancel(call.World, call.Book, intent, call.Params.Said("cancellation_reason"));
        return intent;
    }

    static JsonObject Confirmed(Call call, JsonObject intent)
    {
        if (intent.Text("status") is not ("requires_confirmation" or "requires_payment_method" or "requires_action"))
            throw Wrong(intent, "confirm");
        var method = call.Book.Find(intent.TextOrNull("payment_method")) ?? throw ApiError.Refused(
            "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the "
            + "PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a "
            + "payment method or ConfirmationToken.", "payment_intent_unexpected_state");
        var situation = new Situation(OffSession: call.Params.Said("off_session") is not (null or "false"));
        var decline = Intents.Attempt(call.World, call.Book, intent, method, situation);
        return decline is null ? intent : throw Declined(call, intent, decline, method);
    }

    /// <summary>A new way to pay by transfer, when that is asked for.</summary>
    static JsonObject? Transfer(Call call, JsonObject? customer, string currency)
    {
        if (call.Params.Child("payment_method_data") is not { } data) return null;
        if (data.Said("type") != "customer_balance") throw ApiError.Invalid(
            "The simulator takes payment_method_data for bank transfers only.", "payment_method_data[type]");
        Transfers.Check(customer, currency, call.Params);
        return PaymentMethods.CreateTransfer(call.World, call.Book);
    }

    static void SetMethod(JsonObject intent, JsonObject? method)
    {
        if (method is null) return;
        intent["payment_method"] = method.Text("id");
        intent["payment_method_types"] = new JsonArray(method.Text("type"));
        intent["status"] = "requires_confirmation";
    }

    static void Fill(JsonObject intent, Call call)
    {
        foreach (var name in Texts)
            if (call.Params.Said(name) is { } text) intent[name] = text;
        if (call.Params.Child("shipping") is { } shipping) intent["shipping"] = shipping.Copy();
        if (call.Params.Child("automatic_payment_methods") is not null)
            intent["automatic_payment_methods"] = new JsonObject { ["allow_redirects"] = "always", ["enabled"] = true };
        intent["metadata"] = call.Params.Metadata(intent.Child("metadata"));
    }

    static void RefuseIfOfCheckout(Call call, JsonObject intent, string verb)
    {
        if (Sessions.Of(call.Book, intent) is null) return;
        throw ApiError.Refused($"You cannot {verb} this PaymentIntent because it was created by Checkout.");
    }

    static ApiError Wrong(JsonObject intent, string verb) => ApiError.Refused($"You cannot {verb} this PaymentIntent "
        + $"because it has a status of {intent.Text("status")}.", "payment_intent_unexpected_state");

    static ApiError Declined(Call call, JsonObject intent, Decline decline, JsonObject method)
    {
        var extras = decline.ToJson(intent.TextOrNull("latest_charge"), method);
        extras["payment_intent"] = Rendering.Visible(intent);
        return new ApiError(402, "card_error", decline.Message) { Code = decline.Code, Extras = extras, Kept = true };
    }
}
