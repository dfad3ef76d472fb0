using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Tamias.Bench.Micro;

/// <summary>What every line and every row of a list does.</summary>
public class MoneyBenchmarks
{
    static readonly CultureInfo Greek = CultureInfo.GetCultureInfo("el-GR");

    readonly Money amount = new(123_456_78, Currency.Eur);
    readonly Money other = new(99_99, Currency.Eur);
    readonly Rate vat = new(2400);

    [Benchmark]
    public Money Add() => amount + other;

    [Benchmark]
    public Money Tax() => vat.Of(amount);

    [Benchmark]
    public Money TaxWithin() => vat.Within(amount);

    [Benchmark]
    public string Write() => amount.ToString(Greek);

    [Benchmark]
    public string WriteInField() => amount.ToNumber(Greek);
}
