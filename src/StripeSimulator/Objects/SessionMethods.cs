namespace Tamias.StripeSimulator.Objects;

/// <summary>Which payment methods a session offers: the account's dynamic ones, filtered as asked.</summary>
internal static class SessionMethods
{
    const long DebitMaximum = 1_000_000;
    const long VoucherMaximum = 9_999_900;

    internal static JsonArray Offered(Call call, string currency)
    {
        var given = call.Params;
        var asked = given.Texts("payment_method_types").ToList();
        if (asked.Count > 0) return asked.ToJson();
        var allowed = given.Texts("allowed_payment_method_types").ToList();
        var excluded = given.Texts("excluded_payment_method_types").ToHashSet();
        var offered = Possible(currency).Where(
            t => !excluded.Contains(t) && (allowed.Count == 0 || allowed.Contains(t)))
            .ToJson();
        return offered.Count > 0 ? offered : throw ApiError.Invalid("No valid payment method types for this Checkout "
            + "Session. Please ensure that you have activated payment methods compatible with your chosen currency in "
            + "your dashboard.");
    }

    /// <summary>Of those offered, the ones that take the amount.</summary>
    internal static IEnumerable<string> Usable(JsonObject session) =>
        session.Texts("payment_method_types").Where(type =>
        session.Number("amount_total") <= type switch
        {
            "sepa_debit" => DebitMaximum,
            "multibanco" => VoucherMaximum,
            _ => long.MaxValue,
        });

    static string[] Possible(string currency) => currency == "eur" ? ["card", "sepa_debit", "multibanco"] : ["card"];
}
