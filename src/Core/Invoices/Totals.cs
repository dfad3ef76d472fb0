namespace Tamias;

/// <summary>What an invoice adds up to. Tax is reckoned per rate on the sum of its lines and rounded once.</summary>
public sealed record Totals(Money Net, Money Tax, Money Withheld, IReadOnlyList<TaxTotal> Taxes)
{
    public Money Total => Net + Tax;

    /// <summary>What the customer owes: the total less what they hold back for the tax office.</summary>
    public Money Payable => Total - Withheld;

    public static Totals Of(
        IEnumerable<InvoiceLine> lines, Currency currency, bool pricesIncludeTax, Rate withholding) =>
        Of(lines.Select(l => new TaxedAmount(l.Amount(currency), l.VatName, l.VatRate)), currency, pricesIncludeTax,
            withholding);

    public static Totals Of(
        IEnumerable<TaxedAmount> amounts, Currency currency, bool pricesIncludeTax, Rate withholding)
    {
        var taxes = amounts
            .GroupBy(l => (l.VatRate, l.VatName))
            .OrderByDescending(g => g.Key.VatRate).ThenBy(g => g.Key.VatName, StringComparer.Ordinal)
            .Select(g => TaxOf(g, g.Key.VatName, g.Key.VatRate, currency, pricesIncludeTax))
            .ToList();
        var net = taxes.Aggregate(currency.Zero, (sum, t) => sum + t.Net);
        var tax = taxes.Aggregate(currency.Zero, (sum, t) => sum + t.Tax);
        return new(net, tax, withholding.Of(net), taxes);
    }

    /// <summary>What is left of these totals without a part of them; rows in which nothing is left fall away.</summary>
    public static Totals operator -(Totals all, Totals part)
    {
        var taxes = all.Taxes.Select(t => part.Taxes.FirstOrDefault(p => (p.Name, p.Rate) == (t.Name, t.Rate)) is { } p
            ? t with { Net = t.Net - p.Net, Tax = t.Tax - p.Tax }
            : t);
        return new(all.Net - part.Net, all.Tax - part.Tax, all.Withheld - part.Withheld,
            [.. taxes.Where(t => !t.Net.IsZero || !t.Tax.IsZero)]);
    }

    static TaxTotal TaxOf(IEnumerable<TaxedAmount> amounts, string name, Rate rate, Currency currency, bool included)
    {
        var sum = amounts.Aggregate(currency.Zero, (total, amount) => total + amount.Amount);
        var tax = included ? rate.Within(sum) : rate.Of(sum);
        return new(name, rate, included ? sum - tax : sum, tax);
    }
}

/// <summary>One row of the tax table: what was taxed at a rate, and the tax.</summary>
public sealed record TaxTotal(string Name, Rate Rate, Money Net, Money Tax);

/// <summary>Something to be taxed, in the document's amount mode.</summary>
public sealed record TaxedAmount(Money Amount, string VatName, Rate VatRate);
