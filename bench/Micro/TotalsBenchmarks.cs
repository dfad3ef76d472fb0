using BenchmarkDotNet.Attributes;

namespace Tamias.Bench.Micro;

/// <summary>What an invoice adds up to.</summary>
public class TotalsBenchmarks
{
    InvoiceLine[] lines = [];

    [Params(8, 200)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Write() => lines = Work.Lines(Lines);

    [Benchmark]
    public Totals TaxOnTop() => Totals.Of(lines, Currency.Eur, pricesIncludeTax: false, new(2000));

    [Benchmark]
    public Totals TaxIncluded() => Totals.Of(lines, Currency.Eur, pricesIncludeTax: true, Rate.Zero);
}
