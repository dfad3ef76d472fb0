namespace Tamias;

/// <summary>What a person writes into a draft.</summary>
public sealed record InvoiceContent(Currency Currency, DateOnly IssuedOn)
{
    public const int MostLines = 200;

    /// <summary>999 999 999.99 in a currency with two decimals; beyond it somebody has mistyped.</summary>
    public const long LargestMinor = 99_999_999_999;

    public bool PricesIncludeTax { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>When it was delivered or done, where that is another day.</summary>
    public DateOnly? DeliveredOn { get; init; }

    public string Terms { get; init; } = "";

    public string Notes { get; init; } = "";

    public Id<Tax>? WithholdingId { get; init; }

    public string WithholdingName { get; init; } = "";

    public Rate WithholdingRate { get; init; }

    public IReadOnlyList<InvoiceLine> Lines { get; init; } = [];

    /// <summary>May it be written into a draft? A line's amount and the total have a sane size.</summary>
    public Refusal? Offer()
    {
        if (Lines.Count > MostLines)
            return new("An invoice has at most {0} lines.", MostLines);

        var largest = new Money(LargestMinor, Currency);
        var isTooMuch = Lines.Any(l => l.Amount(Currency) > largest)
            || Totals.Of(Lines, Currency, PricesIncludeTax, WithholdingRate).Total > largest;
        return isTooMuch ? new("An invoice is at most {0}. Check quantities and prices.", largest) : null;
    }
}
