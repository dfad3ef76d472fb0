namespace Tamias;

/// <summary>What lowers an issued invoice: credit notes, and the write-off of a small rest.</summary>
public sealed partial class Invoice
{
    /// <summary>A rest of up to this part of the document's amount may be written off: one tenth.</summary>
    const int LargestWriteOffPart = 10;

    /// <summary>Sum of its credit notes; kept beside the ledger and proved equal by <c>verify</c>.</summary>
    public Money Credited { get; private set; } = Currency.Eur.Zero;

    /// <summary>Sum of what was written off.</summary>
    public Money WrittenOff { get; private set; } = Currency.Eur.Zero;

    /// <summary>May a credit note lower it by this amount? What has been paid of it becomes the customer's
    /// credit.</summary>
    /// <param name="underWay">Sum of payments that a bank has not confirmed yet; room for them is kept.</param>
    public Refusal? OfferCredit(Money amount, Money? underWay = null) => this switch
    {
        { IsDraft: true } => new("A draft is changed, not credited."),
        { IsVoid: true } => new("This invoice is void."),
        { Payable.IsPositive: false, Credited.IsPositive: true } => new("This invoice has been credited in full."),
        { Payable.IsPositive: false } => new("There is nothing to credit on this invoice."),
        _ when !amount.IsPositive => new("Enter at least one quantity to credit."),
        { WrittenOff.IsPositive: true } when amount > Payable =>
            new("At most {0} can be credited, because a rest was written off. Take that back first.", Payable),
        _ when amount > Payable => new("At most {0} can be credited on this invoice.", Payable),
        _ => OfferBeside(underWay ?? Currency.Zero, amount),
    };

    /// <summary>May the whole rest be written off?</summary>
    /// <param name="underWay">Sum of payments that a bank has not confirmed yet.</param>
    public Refusal? OfferWriteOff(Money? underWay = null) => this switch
    {
        { IsPayable: false } => new("There is nothing to pay on this invoice."),
        _ when (Outstanding + WrittenOff).Minor > Totals.Payable.Minor / LargestWriteOffPart =>
            new("Only a small rest is written off, up to a tenth of the invoice. Issue a credit note instead."),
        _ when underWay is { IsPositive: true } =>
            new("A payment is under way and the bank has not confirmed it yet. Wait for it before writing anything off."),
        _ => null,
    };

    /// <summary>How much of a credit note has been paid already and is freed by it.</summary>
    public Money PaidPartOf(Money credit) => Money.Max(credit - Outstanding, Currency.Zero);

    /// <summary>Less is owed because of a credit note; the ledger has it already.</summary>
    public void Credit(Money amount)
    {
        (Payable, Credited) = (Payable - amount, Credited + amount);
        FindNextDue();
    }

    /// <summary>Less is owed because a rest was written off; negative when that is taken back.</summary>
    public void WriteOff(Money amount)
    {
        (Payable, WrittenOff) = (Payable - amount, WrittenOff + amount);
        FindNextDue();
    }

    /// <summary>Money that is under way must still find something to pay.</summary>
    Refusal? OfferBeside(Money underWay, Money amount)
    {
        var most = Money.Max(Outstanding - underWay, Currency.Zero);
        if (!underWay.IsPositive || amount <= most)
            return null;

        return most.IsPositive
            ? new("A payment of {0} is under way. Until the bank has confirmed it, at most {1} can be credited.",
                underWay, most)
            : new("A payment of {0} is under way. Wait until the bank has confirmed it, then issue the credit note.",
                underWay);
    }
}
