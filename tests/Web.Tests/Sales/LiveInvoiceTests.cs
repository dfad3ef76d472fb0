using System.Diagnostics;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales;

public sealed class LiveInvoiceTests(Databases databases)
{
    [Fact]
    public async Task An_open_page_is_told_of_a_payment_within_a_second_and_of_nothing_before()
    {
        await using var app = await App.StartAsync(databases);
        var business = await Business.OpenAsync(app);
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        using var merchant = await business.Merchant.SignInAsync();
        using var stream = new StreamReader(
            await merchant.Http.GetStreamAsync($"/sales/invoices/live/{invoice.Id}"));
        Assert.Equal(": open", await stream.ReadLineAsync());
        Assert.Equal("", await stream.ReadLineAsync());

        var told = stream.ReadLineAsync();
        app.Stripe.Payer.PayByCard(session);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        var since = Stopwatch.StartNew();
        Assert.StartsWith("data: ", await told, StringComparison.Ordinal);
        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3)); // one, on a machine that is not busy
    }
}
