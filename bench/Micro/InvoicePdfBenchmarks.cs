using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Documents;

namespace Tamias.Bench.Micro;

/// <summary>An issued invoice from the database to a finished, tagged file with subset fonts.</summary>
public class InvoicePdfBenchmarks
{
    Product product = null!;
    Invoice invoice = null!;

    [Params(8, 200)]
    public int Lines { get; set; }

    [GlobalSetup]
    public async Task OpenAsync()
    {
        product = await Product.OpenAsync();
        invoice = await product.IssueAsync(Lines);
    }

    [Benchmark]
    public Task<int> Write() => product.WithAsync(async services =>
        (await services.GetRequiredService<DocumentPdf>().WriteAsync(invoice, default)).Content.Length);

    [GlobalCleanup]
    public async Task CloseAsync() => await product.DisposeAsync();
}
