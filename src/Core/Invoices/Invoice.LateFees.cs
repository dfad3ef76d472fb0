namespace Tamias;

/// <summary>What of it is late, and whether that is charged for.</summary>
public sealed partial class Invoice
{
    /// <summary>The merchant charges no late fees for it.</summary>
    public bool LateFeesOff { get; private set; }

    public void ChargeLateFees(bool wanted) => LateFeesOff = !wanted;

    /// <summary>What was due before that day and is not paid: the whole, or each instalment for itself.</summary>
    /// <param name="payments">What was paid of it, and when.</param>
    public IReadOnlyList<LateDebt> LateOn(DateOnly today, IReadOnlyList<PaidOn> payments)
    {
        if (!IsPayable)
            return [];

        IEnumerable<LateDebt> debts = instalments.Count > 0 ? instalments.Select(OfInstalment)
            : DueOn is { } due ? [new(due, Outstanding, Left, payments)] : [];
        return [.. debts.Where(d => d.DueOn < today && d.Left.IsPositive)];

        LateDebt OfInstalment(Instalment part) =>
            new(part.DueOn, LeftOf(part), paid => part.LeftOf(Payable, paid), payments);

        Money Left(Money paid) => Money.Max(Payable - paid, Currency.Zero);
    }
}
