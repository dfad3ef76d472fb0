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
        Assert.StartsWith("id: ", await told, StringComparison.Ordinal);
        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3)); // one, on a machine that is not busy
        Assert.StartsWith("data: ", await stream.ReadLineAsync(), StringComparison.Ordinal);
    }

    /// <summary>Between the page and its stream, or between one stream and the next.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_changed_while_nobody_listened_is_told_first(bool isAgain)
    {
        await using var app = await App.StartAsync(databases);
        var business = await Business.OpenAsync(app);
        var invoice = await business.IssueAsync(60_00);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        var address = merchant.Page.QuerySelector("[data-live]")!.GetAttribute("data-live")!;
        await invoice.SettleByHandAsync();

        using var asked = new HttpRequestMessage(HttpMethod.Get, isAgain ? address.Split('?')[0] : address);
        if (isAgain)
            asked.Headers.Add("Last-Event-ID", address.Split("seen=")[1]);
        using var answer = await merchant.Http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var lines = new List<string?>();
        while (lines.Count < 4)
            lines.Add(await stream.ReadLineAsync());
        Assert.Equal(": open", lines[0]);
        Assert.Equal(lines[2]![4..], lines[3]![6..]);
        Assert.NotEqual(address.Split("seen=")[1], lines[3]![6..]);
    }
}
