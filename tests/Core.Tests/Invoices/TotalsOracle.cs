using System.Numerics;

namespace Tamias.Core.Tests;

/// <summary>Totals reckoned apart from the product, over whole numbers without limit.</summary>
static class TotalsOracle
{
    public static (BigInteger Net, BigInteger Tax, BigInteger Withheld) Of(
        IEnumerable<InvoiceLine> lines, bool included, int withholding)
    {
        BigInteger net = 0, tax = 0;
        foreach (var group in lines.ToLookup(l => (l.VatRate.BasisPoints, l.VatName)))
        {
            var sum = group.Aggregate(BigInteger.Zero, (total, line) => total + Amount(line));
            var without = included ? Exact.Round(sum * 10_000, 10_000 + group.Key.BasisPoints) : sum;
            net += without;
            tax += included ? sum - without : Exact.Round(sum * group.Key.BasisPoints, 10_000);
        }

        return (net, tax, Exact.Round(net * withholding, 10_000));
    }

    static BigInteger Amount(InvoiceLine line)
    {
        var full = Exact.Round((BigInteger)line.Price.Scaled * line.Quantity.TenThousandths, 100_000_000);
        var left = full - Exact.Round(full * line.DiscountRate.BasisPoints, 10_000) - line.DiscountMinor;
        return BigInteger.Max(left, 0);
    }
}
