namespace Tamias;

/// <summary>Simple interest by the day, actual/365: 29 February is a day like any other, and no interest bears
/// interest.</summary>
public static class Interest
{
    public const int DaysOfYear = 365;

    /// <summary>For all the parts together, rounded once at the minor unit, halves away from zero.</summary>
    public static Money Of(Rate yearly, Currency currency, IEnumerable<OwedFor> parts)
    {
        var days = parts.Aggregate(Int128.Zero, (sum, part) => sum + ((Int128)part.OwedIn(currency) * part.Days));
        return new(Rounding.Divide(days * yearly.BasisPoints, (Int128)DaysOfYear * 10_000), currency);
    }
}

/// <summary>So much was owed for so many days.</summary>
public readonly record struct OwedFor(Money Owed, int Days)
{
    /// <exception cref="InvalidOperationException">It is owed in another currency.</exception>
    internal long OwedIn(Currency currency) => (Owed + currency.Zero).Minor;
}
