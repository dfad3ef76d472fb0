namespace Tamias.StripeSimulator.Api;

/// <summary>The members that may be expanded, each with the resource whose read permission it needs.</summary>
internal static class Expandable
{
    static readonly Dictionary<string, string> Resources = new(StringComparer.Ordinal)
    {
        ["payment_intent"] = "payment_intent",
        ["latest_charge"] = "charge",
        ["charge"] = "charge",
        ["balance_transaction"] = "balance_transaction_source",
        ["failure_balance_transaction"] = "balance_transaction_source",
        ["refunds"] = "refund",
        ["customer"] = "customer",
        ["payment_method"] = "payment_method",
        ["product"] = "product",
        ["default_price"] = "price",
        ["price"] = "price",
        ["line_items"] = "checkout_session",
        ["default_payment_method"] = "payment_method",
        ["invoice_settings"] = "customer",
        ["source"] = "charge",
        ["data"] = "",
    };

    /// <summary>Refuses before anything is done what could not be shown afterwards.</summary>
    internal static void Check(Call call)
    {
        foreach (var path in call.Params.Texts("expand")) Check(call, path);
    }

    static void Check(Call call, string path)
    {
        var steps = path.Split('.');
        if (steps.Count(s => s != "data") > 4) throw ApiError.Invalid(
            $"You cannot expand more than 4 levels of a property. Property: {path}", "expand", "property_expansion");
        foreach (var step in steps)
            if (!Resources.TryGetValue(step, out var resource))
                throw ApiError.Invalid($"This property cannot be expanded ({path}).", "expand");
            else if (resource.Length > 0) Authentication.Demand(call, $"rak_{resource}_read");
    }
}
