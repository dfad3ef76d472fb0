namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about Checkout Sessions, and the two by which the CLI plays the payer.</summary>
internal static class SessionCalls
{
    internal static JsonObject Retrieve(Call call) => call.Find("checkout.session");

    internal static JsonObject List(Call call) =>
        Listing.Page(call, "checkout.session", "payment_intent", "customer", "status");

    internal static JsonObject Items(Call call) => Includable.List(
        call.Find("checkout.session").Children("_line_items").Select(i => i.Copy()), call.Incoming.Path);

    internal static JsonObject Update(Call call)
    {
        var session = call.Find("checkout.session");
        session["metadata"] = call.Params.Metadata(session.Child("metadata"));
        return session;
    }

    internal static JsonObject Expire(Call call)
    {
        var session = call.Find("checkout.session");
        if (session.Text("status") != "open") throw ApiError.Refused("Only Checkout Sessions with a status in "
            + $"[\"open\"] can be expired. This Checkout Session has a status of `{session.Text("status")}`.");
        Sessions.Expire(call.World, call.Book, session);
        return session;
    }

    internal static JsonObject Page(Call call) => call.Find("checkout.session");

    internal static JsonObject ConfirmPage(Call call)
    {
        var session = call.Find("checkout.session");
        if (session.Text("status") != "open") throw ApiError.Refused(
            "This Checkout Session is no longer open.", "checkout_not_active_session");
        if (call.Params.Whole("expected_amount") is { } expected && expected != session.Number("amount_total"))
            throw ApiError.Invalid("The expected amount does not match the amount of the session.", "expected_amount",
                "checkout_amount_mismatch");
        var method = PaymentMethodCalls.Find(call, call.Params.Needed("payment_method"), "payment_method");
        if (Sessions.Confirm(call.World, call.Book, session, method, Situation.AtCheckout) is { } decline)
            throw new ApiError(402, "card_error", decline.Message) { Code = decline.Code, Kept = true };
        return session;
    }
}
