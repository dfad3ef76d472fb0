namespace Tamias;

/// <summary>One row of an invoice with everything it was reckoned from.</summary>
public sealed class InvoiceLine(string description, Quantity quantity, UnitPrice price)
{
    InvoiceLine() : this("", Quantity.One, default)
    {
    }

    public int Position { get; internal set; }

    public Id<Item>? ItemId { get; init; }

    public string Description { get; private set; } = description;

    public string Unit { get; init; } = "";

    public Quantity Quantity { get; private set; } = quantity;

    /// <summary>With or without VAT, as the invoice says.</summary>
    public UnitPrice Price { get; private set; } = price;

    public Rate DiscountRate { get; init; }

    /// <summary>Minor units of the invoice's currency, taken off after the rate.</summary>
    public long DiscountMinor { get; init; }

    public Id<Tax>? VatId { get; init; }

    public string VatName { get; init; } = "";

    public Rate VatRate { get; init; }

    /// <summary>Why no VAT is charged.</summary>
    public VatExemption VatExemption { get; init; }

    /// <summary>The reason in the merchant's own words; empty where the usual ones do.</summary>
    public string VatGround { get; init; } = "";

    /// <summary>Quantity times price less discount, in the invoice's amount mode; never below zero.</summary>
    public Money Amount(Currency currency)
    {
        var full = Price.Times(Quantity, currency);
        var left = full - DiscountRate.Of(full) - new Money(DiscountMinor, currency);
        return left.Minor < 0 ? currency.Zero : left;
    }
}
