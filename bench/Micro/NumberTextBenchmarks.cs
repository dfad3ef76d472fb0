using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Tamias.Bench.Micro;

/// <summary>Reading what people type.</summary>
public class NumberTextBenchmarks
{
    static readonly CultureInfo Greek = CultureInfo.GetCultureInfo("el-GR");

    [Benchmark]
    public bool Short() => NumberText.TryParse("12,50", Greek, 2, out _);

    [Benchmark]
    public bool Grouped() => NumberText.TryParse("1.234.567,89", Greek, 2, out _);

    [Benchmark]
    public bool Refused() => NumberText.TryParse("12.50", Greek, 2, out _);

    [Benchmark]
    public bool WithSign() => AmountText.TryParse("1.234,50 €", Greek, Currency.Eur, out _);
}
