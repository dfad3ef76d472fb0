namespace Tamias;

/// <summary>What an invoice adds up to. Tax is reckoned per rate on the sum of its lines and rounded once.</summary>
public sealed record Totals(Money Net, Money Tax, Money Withheld, IReadOnlyList<TaxTotal> Taxes)
{
    public Money Total => Net + Tax;

    /// <summary>What the customer owes: the total less what they hold back for the tax office.</summary>
    public Money Payable => Total - Withheld;

    public static Totals Of(
        IEnumerable<InvoiceLine> lines, Currency currency, bool pricesIncludeTax, Rate withholding)
    {
        var taxes = lines
            .GroupBy(l => (l.VatRate, l.VatName))
            .OrderByDescending(g => g.Key.VatRate).ThenBy(g => g.Key.VatName, StringComparer.Ordinal)
            .Select(g => TaxOf(g, g.Key.VatName, g.Key.VatRate, currency, pricesIncludeTax))
            .ToList();
        var net = taxes.Aggregate(currency.Zero, (sum, t) => sum + t.Net);
        var tax = taxes.Aggregate(currency.Zero, (sum, t) => sum + t.Tax);
        return new(net, tax, withholding.Of(net), taxes);
    }

    static TaxTotal TaxOf(IEnumerable<InvoiceLine> lines, string name, Rate rate, Currency currency, bool included)
    {
        var sum = lines.Aggregate(currency.Zero, (total, line) => total + line.Amount(currency));
        var tax = included ? rate.Within(sum) : rate.Of(sum);
        return new(name, rate, included ? sum - tax : sum, tax);
    }
}

/// <summary>One row of the tax table: what was taxed at a rate, and the tax.</summary>
public sealed record TaxTotal(string Name, Rate Rate, Money Net, Money Tax);
