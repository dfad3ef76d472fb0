namespace Tamias;

/// <summary>What of an issued invoice's lines no credit note has taken back yet, and what taking back some of it comes
/// to.</summary>
/// <remarks>A note is the difference between all that is credited with it and without it, so that rounding never leaves
/// a cent: the notes for all quantities together are the invoice.</remarks>
public sealed class Creditable(Invoice invoice, IEnumerable<CreditNote> earlier)
{
    readonly Dictionary<int, long> credited = earlier.SelectMany(n => n.Lines)
        .GroupBy(l => l.InvoicePosition).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity.TenThousandths));

    /// <summary>The invoice's lines in their order.</summary>
    public IReadOnlyList<InvoiceLine> Lines { get; } = [.. invoice.Lines.OrderBy(l => l.Position)];

    /// <summary>All that is left, by the places of the lines.</summary>
    public IReadOnlyDictionary<int, Quantity> Everything => Lines.ToDictionary(l => l.Position, LeftOf)
        .Where(l => l.Value.TenThousandths > 0).ToDictionary();

    public Quantity LeftOf(InvoiceLine line) => new(line.Quantity.TenThousandths - Before(line));

    /// <summary>May these quantities be credited? Keys are the places of the lines.</summary>
    public Refusal? Offer(IReadOnlyDictionary<int, Quantity> wanted)
    {
        foreach (var (position, quantity) in wanted)
            if (Lines.FirstOrDefault(l => l.Position == position) is not { } line
                || quantity.TenThousandths < 0 || quantity.TenThousandths > LeftOf(line).TenThousandths)
                return new("More is credited than is left of a line. Load the page again.");
        return null;
    }

    /// <summary>What a note for these quantities says.</summary>
    public CreditedPart Of(IReadOnlyDictionary<int, Quantity> wanted)
    {
        if (Offer(wanted) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        var lines = Lines.Where(l => wanted.GetValueOrDefault(l.Position).TenThousandths > 0)
            .Select(l => new CreditNoteLine(
                l, wanted[l.Position], AmountOf(l, After(l, wanted)) - AmountOf(l, Before(l))))
            .ToList();
        return new(lines, TotalsAt(l => After(l, wanted)) - TotalsAt(Before));
    }

    /// <summary>What so many of the line come to; all of it is the line's own amount.</summary>
    Money AmountOf(InvoiceLine line, long tenThousandths)
    {
        var all = line.Amount(invoice.Currency);
        return all with
        {
            Minor = Rounding.Divide((Int128)all.Minor * tenThousandths, line.Quantity.TenThousandths),
        };
    }

    Totals TotalsAt(Func<InvoiceLine, long> quantity) => Totals.Of(
        Lines.Select(l => new TaxedAmount(AmountOf(l, quantity(l)), l.VatName, l.VatRate)),
        invoice.Currency, invoice.PricesIncludeTax, invoice.WithholdingRate);

    long Before(InvoiceLine line) => credited.GetValueOrDefault(line.Position);

    long After(InvoiceLine line, IReadOnlyDictionary<int, Quantity> wanted) =>
        Before(line) + wanted.GetValueOrDefault(line.Position).TenThousandths;
}

/// <summary>The lines and sums of one credit note.</summary>
public sealed record CreditedPart(IReadOnlyList<CreditNoteLine> Lines, Totals Totals);
