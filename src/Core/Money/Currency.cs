using System.Collections.Frozen;

namespace Tamias;

/// <summary>A currency with Stripe's exponent, which is neither ISO's nor the framework's for some.</summary>
/// <remarks>Source: docs.stripe.com/currencies.</remarks>
public sealed class Currency
{
    static readonly FrozenDictionary<string, Currency> All =
        Table().ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    public static readonly Currency Eur = Of("EUR");

    Currency(string code, int exponent, long smallestCharge, int step)
    {
        Code = code;
        Exponent = exponent;
        SmallestCharge = new(smallestCharge, this);
        LargestCharge = new(99_999_999 / step * step, this);
        Step = step;
    }

    /// <summary>Upper-case ISO 4217 letters.</summary>
    public string Code { get; }

    /// <summary>Digits after the decimal sign: minor units are 10^-Exponent.</summary>
    public int Exponent { get; }

    /// <summary>Amounts that can be charged are multiples of this many minor units.</summary>
    public int Step { get; }

    /// <summary>Stripe's minimum for an account that settles in this currency.</summary>
    public Money SmallestCharge { get; }

    /// <summary>Eight digits of minor units, the limit of most payment methods.</summary>
    public Money LargestCharge { get; }

    public Money Zero => new(0, this);

    public static IEnumerable<Currency> Known => All.Values.OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The code is not one that Stripe takes.</exception>
    public static Currency Of(string code) =>
        Find(code) ?? throw new ArgumentException($"Unknown currency {code}.", nameof(code));

    public static Currency? Find(string? code) =>
        code is not null && All.TryGetValue(code.ToUpperInvariant(), out var found) ? found : null;

    /// <summary>Can so much be charged at once?</summary>
    public Refusal? OfferCharge(Money amount) =>
        amount < SmallestCharge ? new("The smallest online payment is {0}.", SmallestCharge)
        : amount > LargestCharge ? new("The largest online payment is {0}.", LargestCharge)
        : null;

    public override string ToString() => Code;

    static IEnumerable<Currency> Table()
    {
        foreach (var code in CurrencyTable.ZeroDecimal)
            yield return new(code, 0, CurrencyTable.Minimum(code, 50), 1);
        foreach (var code in CurrencyTable.TwoDecimal)
            yield return new(code, 2, CurrencyTable.Minimum(code, 50), StepOf(code));
        foreach (var code in CurrencyTable.ThreeDecimal)
            yield return new(code, 3, CurrencyTable.Minimum(code, 500), 10);
    }

    static int StepOf(string code) => CurrencyTable.WholeOnly.Contains(code) ? 100 : 1;
}
