namespace Tamias.StripeSimulator.Payments;

/// <summary>The bounds of one payment.</summary>
internal static class Amounts
{
    internal static void Check(long amount, string currency, string param)
    {
        if (!Currencies.IsKnown(currency))
            throw ApiError.Invalid($"Invalid currency: {currency}.", "currency", "invalid_currency");
        if (amount < 1) throw ApiError.Invalid(
            "This value must be greater than or equal to 1.", param, "parameter_invalid_integer");
        if (amount < Currencies.Minimum(currency)) throw ApiError.Invalid(
            $"Amount must be at least {Currencies.Show(Currencies.Minimum(currency), currency)}",
            param, "amount_too_small");
        if (amount > Currencies.Maximum) throw ApiError.Invalid(
            $"Amount must be no more than {Currencies.Show(Currencies.Maximum, currency)}", param, "amount_too_large");
        CheckStep(amount, currency, param);
    }

    /// <summary>Three-decimal currencies end in 0; ISK and UGX, sent as if they had cents, end in 00.</summary>
    internal static void CheckStep(long amount, string currency, string param)
    {
        var step = Currencies.Decimals(currency) == 3 ? 10 : currency is "isk" or "ugx" ? 100 : 1;
        if (amount % step != 0) throw ApiError.Invalid(
            $"Invalid amount: amounts in {currency} must be divisible by {step}.", param, "parameter_invalid_integer");
    }
}
