namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about refunds.</summary>
internal static class RefundCalls
{
    internal static JsonObject Create(Call call)
    {
        if (call.Params.OneOf("origin", "customer_balance") is not null) return SendBack(call);
        var charge = Charge(call);
        var reason = call.Params.OneOf("reason", "duplicate", "fraudulent", "requested_by_customer");
        var left = charge.Number("amount") - charge.Number("amount_refunded");
        var amount = call.Params.Whole("amount") ?? left;
        Check(charge, amount, left);
        var payer = IsTransfer(charge) ? call.Book.Find(charge.Text("customer")) : null;
        var email = payer is null ? "" : CashReturns.EmailOf(payer, call.Params.Said("instructions_email"));
        var refund = Refunds.Create(call.World, call.Book, charge, amount, reason);
        if (payer is not null) CashReturns.Address(call.World, payer, refund, email);
        refund["metadata"] = call.Params.Metadata();
        Refunds.Begin(call.World, call.Book, charge, refund);
        return refund;
    }

    internal static JsonObject Retrieve(Call call) => call.Find("refund");

    internal static JsonObject List(Call call) => Listing.Page(call, "refund", "charge", "payment_intent");

    internal static JsonObject Update(Call call)
    {
        var refund = call.Find("refund");
        var before = refund.Copy();
        refund["metadata"] = call.Params.Metadata(refund.Child("metadata"));
        Events.Emit(call.World, call.Book, "refund.updated", refund, Changes.Of(before, refund));
        Events.Emit(call.World, call.Book, "charge.refund.updated", refund, Changes.Of(before, refund));
        return refund;
    }

    internal static JsonObject Cancel(Call call)
    {
        var refund = call.Find("refund");
        if (refund.Text("status") is not ("pending" or "requires_action")) throw ApiError.Refused(
            $"This refund has a status of {refund.Text("status")} and cannot be canceled.");
        Refunds.Cancel(call.World, call.Book, refund);
        return refund;
    }

    static bool IsTransfer(JsonObject charge) =>
        charge.Child("payment_method_details")?.TextOrNull("type") == "customer_balance";

    static JsonObject SendBack(Call call)
    {
        var customer = call.FindNamed("customer", "customer") ?? throw ApiError.Required("customer");
        if (call.Params.Said("currency") is not "eur") throw ApiError.Required("currency");
        var amount = call.Params.Whole("amount") ?? throw ApiError.Required("amount");
        var email = CashReturns.EmailOf(customer, call.Params.Said("instructions_email"));
        if (amount < 1 || amount > CashBalance.Of(customer, "eur")) throw ApiError.Invalid(
            "There is not so much in the customer's cash balance.", "amount");
        var refund = CashReturns.Create(call.World, call.Book, customer, amount, email);
        refund["metadata"] = call.Params.Metadata();
        CashReturns.Begin(call.World, call.Book, customer, refund);
        return refund;
    }

    static JsonObject Charge(Call call)
    {
        if (call.FindNamed("charge", "charge") is { } charge) return charge;
        var intent = call.FindNamed("payment_intent", "payment_intent")
            ?? throw ApiError.Required("charge");
        return call.Book.Find(intent.TextOrNull("latest_charge"))
            ?? throw ApiError.Refused("This PaymentIntent does not have a successful charge to refund.");
    }

    static void Check(JsonObject charge, long amount, long left)
    {
        var id = charge.Text("id");
        if (charge.Text("status") != "succeeded") throw ApiError.Refused(
            $"Charge {id} has not succeeded, so it cannot be refunded.", "charge_not_refundable");
        if (charge.Flag("_held")) throw ApiError.Refused(
            $"The charge {id} has been charged back, and cannot be refunded.", "charge_disputed");
        if (left == 0) throw ApiError.Refused($"Charge {id} has already been refunded.", "charge_already_refunded");
        if (amount < 1) throw ApiError.Invalid("This value must be greater than or equal to 1.", "amount",
            "parameter_invalid_integer");
        Amounts.CheckStep(amount, charge.Text("currency"), "amount");
        if (amount > left) throw ApiError.Refused($"Refund amount ({Currencies.Show(amount, charge.Text("currency"))}) "
            + $"is greater than unrefunded amount on charge ({Currencies.Show(left, charge.Text("currency"))})",
            param: "amount");
    }
}
