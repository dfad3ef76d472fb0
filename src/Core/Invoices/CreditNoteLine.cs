namespace Tamias;

/// <summary>How much a credit note takes back of one line of its invoice, and what that comes to.</summary>
public sealed class CreditNoteLine
{
    /// <param name="amount">In the invoice's amount mode.</param>
    internal CreditNoteLine(InvoiceLine line, Quantity quantity, Money amount)
    {
        (InvoicePosition, Description, Unit) = (line.Position, line.Description, line.Unit);
        (Quantity, Price, AmountMinor) = (quantity, line.Price, amount.Minor);
        (DiscountRate, VatName, VatRate) = (line.DiscountRate, line.VatName, line.VatRate);
        (VatExemption, VatGround) = (line.VatExemption, line.VatGround);
        if (line.DiscountMinor > 0)
            DiscountMinor = Math.Max(0, DiscountOf(amount).Minor);
    }

    CreditNoteLine()
    {
    }

    public int Position { get; internal set; }

    /// <summary>Which line of the invoice it takes back.</summary>
    public int InvoicePosition { get; private set; }

    public string Description { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public Quantity Quantity { get; private set; } = Quantity.One;

    /// <summary>As on the invoice.</summary>
    public UnitPrice Price { get; private set; }

    public Rate DiscountRate { get; private set; }

    /// <summary>The share of what the invoice's line was lowered by, in minor units.</summary>
    public long DiscountMinor { get; private set; }

    public string VatName { get; private set; } = "";

    public Rate VatRate { get; private set; }

    public VatExemption VatExemption { get; private set; }

    public string VatGround { get; private set; } = "";

    /// <summary>In the document's amount mode; the notes of all of a line's quantity sum to the line's
    /// amount.</summary>
    public long AmountMinor { get; private set; }

    Money DiscountOf(Money amount)
    {
        var full = Price.Times(Quantity, amount.Currency);
        return full - DiscountRate.Of(full) - amount;
    }
}

/// <summary>One row of a credit note's tax table.</summary>
public sealed class CreditNoteTax(int position, string name, Rate rate)
{
    CreditNoteTax() : this(0, "", default)
    {
    }

    public int Position { get; private set; } = position;

    public string Name { get; private set; } = name;

    public Rate Rate { get; private set; } = rate;

    public long NetMinor { get; init; }

    public long TaxMinor { get; init; }
}
