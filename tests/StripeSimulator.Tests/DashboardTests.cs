namespace Tamias.StripeSimulator.Tests;

public sealed class DashboardTests : Scenario
{
    Browser browser = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        browser = new Browser(World.Host.Address);
    }

    public override async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_payment_shows_its_amount_fee_state_and_metadata()
    {
        await PaidAsync();
        await OpenAsync("payments");
        foreach (var shown in new[] { "INV-1", "123.00 EUR", "2.10 EUR", "succeeded", "attempt: 1" })
            Assert.Contains(shown, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_refunded_by_the_button()
    {
        var paid = await PaidAsync();
        await OpenAsync("payments");
        await browser.PressAsync("Refund", ("n:amount", "2300"));
        Assert.Equal(302, (int)browser.Response.StatusCode);
        Assert.Equal(2_300, (await SeeAsync(paid.Id)).PaymentIntent.LatestCharge.AmountRefunded);
    }

    [Fact]
    public async Task A_debit_is_decided_by_the_button()
    {
        var session = await SessionAsync();
        Simulator.Payer.PayByDebit(session.Id);
        await OpenAsync("payments");
        await browser.PressAsync("Money arrives");
        Assert.Equal("paid", (await SeeAsync(session.Id)).PaymentStatus);
    }

    [Fact]
    public async Task Deliveries_are_seen_and_an_event_is_sent_again()
    {
        World.Receiver.Answers.Enqueue(500);
        await PaidAsync();
        await Simulator.Mail.DeliverDueAsync(Now);
        await OpenAsync("events");
        Assert.Contains("delivered", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Send again");
        await Simulator.Mail.DeliverDueAsync(Now);
        Assert.Equal(2, World.Receiver.Events().Count(e => e.Type == EventTypes.CheckoutSessionCompleted));
    }

    [Fact]
    public async Task The_owner_disconnects_and_is_restricted_by_buttons()
    {
        await OpenAsync("accounts");
        await browser.PressAsync("Disconnect");
        Assert.Empty(World.Merchant.Connections);
        await RefusedAsync(() => World.Platform(World.Merchant.Id).V1.Balance.GetAsync(cancellationToken: Now));
    }

    [Fact]
    public async Task The_controls_set_faults_settings_and_the_clock()
    {
        await OpenAsync("controls");
        await browser.PressAsync("1 day");
        Assert.True(Simulator.Clock.Offset >= TimeSpan.FromDays(1));
        await OpenAsync("controls");
        await browser.PressAsync("Arrange", ("kind", "Drop"), ("path", "/v1/refunds"));
        Assert.Equal("/v1/refunds", Assert.Single(Simulator.Faults.Arranged).Path);
        await OpenAsync("controls");
        await browser.PressAsync("Set", ("n:webhooks.dropPercent", "40"), ("b:webhooks.off", "true"));
        Assert.Equal((40, true), (Simulator.Settings.Webhooks.DropPercent, Simulator.Settings.Webhooks.Off));
    }

    [Fact]
    public async Task What_went_wrong_is_said_on_the_page()
    {
        await PaidAsync();
        await OpenAsync("payments");
        await browser.PressAsync("Refund", ("n:amount", "999999"));
        Assert.Contains("not so much left", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_from_another_site_is_refused()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(World.Host.Address, "/dashboard"))
            { Content = new FormUrlEncodedContent([new("do", "clear-faults")]),
                Headers = { { "Origin", "https://evil.example" } } };
        Assert.Equal(403, (int)(await http.SendAsync(request, Now)).StatusCode);
    }

    [Theory]
    [InlineData("payments")]
    [InlineData("events")]
    [InlineData("webhooks")]
    [InlineData("accounts")]
    [InlineData("controls")]
    public async Task Every_part_is_drawn_encoded_and_without_script(string part)
    {
        Simulator.Accounts.Create(new NewAccount { Name = "<script>alert(1)</script>" });
        await OpenAsync(part);
        Assert.Equal(200, (int)browser.Response.StatusCode);
        Assert.Empty(browser.Document.QuerySelectorAll("script, [style]"));
        Assert.DoesNotContain("System.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", browser.Response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    Task OpenAsync(string part) => browser.OpenAsync($"/dashboard?account={World.Merchant.Id}&tab={part}");
}
