namespace Tamias;

/// <summary>Paid in instalments: a deposit, equal parts, or whatever was agreed, and the rest on the due
/// date.</summary>
public sealed partial class Invoice
{
    /// <summary>With the rest.</summary>
    public const int MostInstalments = 12;

    readonly List<Instalment> instalments = [];

    /// <summary>In the order of their days, the rest last; empty for an invoice that is due at once.</summary>
    public IReadOnlyList<Instalment> Instalments => instalments;

    /// <summary>The due date of what is to be paid next; kept beside the instalments for lists and proved equal by
    /// <c>verify</c>.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>The due date of what comes next when so much is payable and so much is paid.</summary>
    public DateOnly? NextDueFor(Money payable, Money paid) =>
        instalments.Find(i => i.LeftOf(payable, paid).IsPositive)?.DueOn ?? DueOn;

    public Money LeftOf(Instalment instalment) => instalment.LeftOf(Payable, Paid);

    /// <summary>What of its instalments is due by the end of that day and not paid.</summary>
    /// <param name="underWay">Sum of payments that a bank has not confirmed yet; it is counted as paid.</param>
    public Money DueBy(DateOnly day, Money? underWay = null) => instalments.Where(i => i.DueOn <= day)
        .Aggregate(Currency.Zero, (sum, i) => sum + i.LeftOf(Payable, Paid + (underWay ?? Currency.Zero)));

    /// <summary>What completes one, two, … instalments from here on, up to all that is owed.</summary>
    /// <param name="underWay">Sum of payments that a bank has not confirmed yet; it is counted as paid.</param>
    public IEnumerable<Money> WholeInstalments(Money? underWay = null)
    {
        var paid = Paid + (underWay ?? Currency.Zero);
        var sum = Currency.Zero;
        foreach (var left in instalments.Select(i => i.LeftOf(Payable, paid)).Where(l => l.IsPositive))
            yield return sum += left;
    }

    /// <summary>May it be paid so?</summary>
    /// <param name="parts">Without the rest, in the order of their days.</param>
    public PlanRefusal? OfferInstalments(IReadOnlyList<Instalment> parts)
    {
        if (parts.Count == 0)
            return null;
        if (DueOn is not { } end)
            return new(0, true, new("Give the draft a due date first: the rest is due then."));
        if (parts.Count >= MostInstalments)
            return new(parts.Count - 1, false, new("An invoice has at most {0} instalments.", MostInstalments));

        for (var i = 0; i < parts.Count; i++)
            if (OfferPart(parts, i, end) is { } refusal)
                return refusal;

        var rest = Payable - parts.Aggregate(Currency.Zero, (sum, part) => sum + AmountOf(part));
        return rest < Currency.SmallestCharge
            ? new(parts.Count - 1, false,
                new("At least {0} must be left for the due date.", Currency.SmallestCharge))
            : null;
    }

    /// <summary>Writes the draft's instalments anew; none makes it due at once.</summary>
    /// <exception cref="InvalidOperationException">It was not asked first.</exception>
    public void PayIn(IReadOnlyList<Instalment> parts)
    {
        MustBeDraft();
        if (OfferInstalments(parts) is { Refusal: var refusal })
            throw new InvalidOperationException(refusal.ToString());

        instalments.Clear();
        instalments.AddRange(parts);
        if (parts.Count > 0)
            instalments.Add(new(DueOn!.Value, Rate.Zero));
        ReckonInstalments();
    }

    PlanRefusal? OfferPart(IReadOnlyList<Instalment> parts, int at, DateOnly end)
    {
        var (day, amount) = (parts[at].DueOn, AmountOf(parts[at]));
        var earliest = at == 0 ? IssuedOn : parts[at - 1].DueOn.AddDays(1);
        if (day < earliest || day >= end)
            return new(at, true, new("Choose a day from {0} on and before the due date, {1}.", earliest, end));
        if (amount < Currency.SmallestCharge)
            return new(at, false, new("An instalment is at least {0}.", Currency.SmallestCharge));
        return amount.Minor % Currency.Step != 0
            ? new(at, false, new("Online, {0} is paid in steps of {1}.", Currency, new Money(Currency.Step, Currency)))
            : null;
    }

    /// <summary>A share is rounded down to what can be charged.</summary>
    Money AmountOf(Instalment part) => part.Share.IsZero
        ? new(part.Minor, Currency)
        : Payable with { Minor = part.Share.Of(Payable).Minor / Currency.Step * Currency.Step };

    /// <summary>After the draft's total or due date changed: shares are of the new total, the last one is the
    /// rest.</summary>
    void ReckonInstalments()
    {
        var before = 0L;
        foreach (var (i, part) in instalments.Index())
        {
            var isRest = i == instalments.Count - 1;
            (part.Position, part.Before) = (i + 1, before);
            part.Minor = isRest ? Payable.Minor - before : AmountOf(part).Minor;
            part.DueOn = isRest && DueOn is { } due ? due : part.DueOn;
            before += part.Minor;
        }

        FindNextDue();
    }

    void FindNextDue() => NextDueOn = NextDueFor(Payable, Paid);
}
