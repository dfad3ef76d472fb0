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
    public Refusal? OfferCredit(Money amount) => this switch
    {
        { IsDraft: true } => new("A draft is changed, not credited."),
        { IsVoid: true } => new("This invoice is void."),
        { Payable.IsPositive: false } => new("This invoice has been credited in full."),
        _ when !amount.IsPositive => new("Enter at least one quantity to credit."),
        _ when amount > Payable => new("At most {0} can be credited on this invoice.", Payable),
        _ => null,
    };

    /// <summary>May the whole rest be written off?</summary>
    public Refusal? OfferWriteOff() => this switch
    {
        { IsPayable: false } => new("There is nothing to pay on this invoice."),
        _ when Outstanding.Minor > Totals.Payable.Minor / LargestWriteOffPart =>
            new("Only a small rest is written off, up to a tenth of the invoice. Issue a credit note instead."),
        _ => null,
    };

    /// <summary>Less is owed because of a credit note; the ledger has it already.</summary>
    public void Credit(Money amount) => (Payable, Credited) = (Payable - amount, Credited + amount);

    /// <summary>Less is owed because a rest was written off; negative when that is taken back.</summary>
    public void WriteOff(Money amount) => (Payable, WrittenOff) = (Payable - amount, WrittenOff + amount);
}
