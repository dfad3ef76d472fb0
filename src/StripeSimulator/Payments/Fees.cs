namespace Tamias.StripeSimulator.Payments;

/// <summary>The simulator's prices: 1.5 % and 0.25 EUR a charge, 2 % for conversion, 20 EUR a dispute.</summary>
internal static class Fees
{
    internal static long Of(long settled, string currency, bool converted) =>
        (long)decimal.Round(settled * (converted ? 0.035m : 0.015m), MidpointRounding.AwayFromZero)
        + Settled(25, "eur", currency);

    internal static long Dispute(string currency) => Settled(2000, "eur", currency);

    /// <summary>An amount in the minor unit of another currency.</summary>
    internal static long Settled(long amount, string from, string to) => from == to ? amount
        : (long)decimal.Round(amount * Currencies.Rate(from, to) * Scale(from, to), MidpointRounding.AwayFromZero);

    static decimal Scale(string from, string to) =>
        (decimal)Math.Pow(10, Currencies.Decimals(to) - Currencies.Decimals(from));
}
