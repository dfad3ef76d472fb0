using System.Globalization;

namespace Tamias.Web.Sales;

/// <summary>Makes lines of the rows that were typed into a draft with this head; rows left empty are none.</summary>
public sealed class LineReading(DraftChoices choices, Beside beside, InvoiceContent head)
{
    public const int LongestDescription = 500;
    public const int LongestUnit = 30;

    readonly CultureInfo culture = CultureInfo.CurrentCulture;

    /// <summary>A line for each row; null for an empty one and for one that says beside it why not.</summary>
    public List<InvoiceLine?> Read(IReadOnlyList<LineForm> rows) =>
        [.. rows.Select((row, i) => row.IsEmpty ? null : Read(row, $"{DraftReading.Prefix}Lines[{i}]."))];

    InvoiceLine? Read(LineForm row, string at)
    {
        var description = beside.Text(at + nameof(row.Description), row.Description, LongestDescription);
        if (description.Length == 0)
            beside.Say(at + nameof(row.Description), "Fill this in.");

        var vat = beside.Choice(at + nameof(row.Tax), row.Tax, choices.Vats, t => t.Id.ToString());
        var unit = beside.Text(at + nameof(row.Unit), row.Unit, LongestUnit);
        var (quantity, price) = (QuantityOf(row, at), PriceOf(row, at));
        if (quantity is null || price is null
            || DiscountOf(row, at, price.Value.Times(quantity.Value, head.Currency)) is not var (rate, minor))
            return null;

        return new(description, quantity.Value, price.Value)
        {
            ItemId = choices.Items.FirstOrDefault(i => i.Id.ToString() == row.Item)?.Id,
            Unit = unit,
            DiscountRate = rate,
            DiscountMinor = minor,
            VatId = vat?.Id,
            VatName = vat?.Name ?? "",
            VatRate = vat?.RateOn(head.IssuedOn) ?? Rate.Zero,
            VatExemption = vat?.Exemption ?? VatExemption.None,
            VatGround = vat?.Ground ?? "",
        };
    }

    Quantity? QuantityOf(LineForm row, string at)
    {
        if (Quantity.TryParse(row.Quantity, culture, out var quantity))
            return quantity;

        beside.Say(at + nameof(row.Quantity), "Enter a number above zero with up to four decimals, for example {0}.",
            new Quantity(15_000).ToString(culture));
        return null;
    }

    UnitPrice? PriceOf(LineForm row, string at)
    {
        if (UnitPrice.TryParse(row.Price, culture, head.Currency, out var price))
            return price;

        beside.Say(at + nameof(row.Price), "Enter a price as a number, for example {0}.",
            new Money(125_050, head.Currency).ToNumber(culture));
        return null;
    }

    /// <summary>A part of the line, or an amount that is no more than the line; nothing typed is no discount.</summary>
    (Rate Rate, long Minor)? DiscountOf(LineForm row, string at, Money full)
    {
        var typed = row.Discount?.Trim() ?? "";
        if (typed.Length == 0)
            return (Rate.Zero, 0);
        if (typed.EndsWith('%') && Rate.TryParse(typed, culture, out var rate))
            return (rate, 0);
        if (AmountText.TryParse(typed, culture, head.Currency, out var amount) && amount.Minor >= 0 && amount <= full)
            return (Rate.Zero, amount.Minor);

        beside.Say(at + nameof(row.Discount), "Enter a part such as 10%, or an amount up to {0}.",
            full.ToNumber(culture));
        return null;
    }
}
