namespace Tamias;

/// <summary>An invoice that a line of a bank's statement could have paid.</summary>
public sealed record LineMatch(Debt Debt, MatchReason Reason)
{
    /// <summary>As many as a person looks through.</summary>
    const int Most = 5;

    /// <summary>The likeliest first; of equals the one that has waited longest.</summary>
    /// <param name="debts">Open invoices, oldest first; those in another currency match nothing.</param>
    public static IReadOnlyList<LineMatch> Among(StatedLine line, IEnumerable<Debt> debts)
    {
        if (!line.Amount.IsPositive)
            return [];

        var text = new RemittanceText(line.Facts.Reference, line.Facts.Text);
        return [.. debts.Where(d => d.Outstanding.Currency == line.Amount.Currency)
            .Select(d => (Debt: d, Reason: ReasonOf(line, text, d))).Where(m => m.Reason is not null)
            .OrderBy(m => m.Reason).Take(Most).Select(m => new LineMatch(m.Debt, m.Reason!.Value))];
    }

    /// <summary>The one debt whose reference the payer wrote and which waits for exactly this amount: that needs
    /// nobody's look. Null when there is none, or the text names another debt too.</summary>
    public static Debt? Certain(StatedLine line, IEnumerable<Debt> debts)
    {
        var named = Among(line, debts).Where(m => m.Reason < MatchReason.NameAndAmount).ToList();
        return named is [{ Reason: MatchReason.ReferenceAndAmount } only] ? only.Debt : null;
    }

    static MatchReason? ReasonOf(StatedLine line, RemittanceText text, Debt debt)
    {
        var exact = debt.Expects(line.Amount);
        if (debt.Reference is { } reference && text.Says(reference))
            return exact ? MatchReason.ReferenceAndAmount : MatchReason.Reference;
        if (text.SaysNumber(debt.Number))
            return exact ? MatchReason.NumberAndAmount : MatchReason.Number;
        if (!exact)
            return null;

        return PayerName.Same(line.Facts.Payer, debt.CustomerName) ? MatchReason.NameAndAmount : MatchReason.Amount;
    }
}

/// <summary>Why a line of a statement could be for an invoice, the strongest first.</summary>
public enum MatchReason
{
    ReferenceAndAmount,
    NumberAndAmount,
    Reference,
    Number,
    NameAndAmount,
    Amount,
}

/// <summary>What is owed on one invoice, as far as a bank's statement can meet it.</summary>
public sealed record Debt(Id<Invoice> InvoiceId, string Number, Money Outstanding)
{
    public required Id<Customer> CustomerId { get; init; }

    public required string CustomerName { get; init; }

    /// <summary>Amounts up to the end of each instalment, if it is paid in such.</summary>
    public IReadOnlyList<Money> Instalments { get; init; } = [];

    /// <summary>What its transfer is asked to carry; null when its number gives none.</summary>
    public RfReference? Reference { get; } = RfReference.Of(Number);

    public bool Expects(Money amount) => amount == Outstanding || Instalments.Contains(amount);
}
