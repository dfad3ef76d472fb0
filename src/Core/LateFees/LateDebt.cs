namespace Tamias;

/// <summary>What of an invoice was due on one day and is not paid yet: all of it, or one of its instalments.</summary>
public sealed class LateDebt
{
    readonly Func<Money, Money> leftAfter;
    readonly IReadOnlyList<PaidOn> payments;

    /// <param name="left">What is left of it now.</param>
    /// <param name="leftAfter">What is left of it when so much of the invoice has been paid.</param>
    /// <param name="payments">Of the whole invoice; money that was given back is negative.</param>
    public LateDebt(
        DateOnly dueOn, Money left, Func<Money, Money> leftAfter, IReadOnlyList<PaidOn> payments) =>
        (DueOn, Left, this.leftAfter, this.payments) = (dueOn, left, leftAfter, payments);

    public DateOnly DueOn { get; }

    public Money Left { get; }

    /// <summary>For how many days how much of it was owed, from the day after the first to the last. The day on which
    /// money comes is the last one for it.</summary>
    public IEnumerable<OwedFor> Between(DateOnly first, DateOnly last)
    {
        var days = payments.Select(p => p.On).Where(d => d > first && d < last).Append(first).Append(last)
            .Distinct().Order().ToList();
        return days.Zip(days.Skip(1), (from, to) => new OwedFor(LeftAfter(from), to.DayNumber - from.DayNumber));
    }

    Money LeftAfter(DateOnly day) => leftAfter(payments.Where(p => p.On <= day)
        .Aggregate(Left.Currency.Zero, (sum, p) => sum + p.Amount));
}

/// <summary>Money that settled a part of an invoice, by the day from which it is counted.</summary>
public readonly record struct PaidOn(DateOnly On, Money Amount);
