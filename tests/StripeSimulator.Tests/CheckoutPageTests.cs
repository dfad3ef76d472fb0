namespace Tamias.StripeSimulator.Tests;

public sealed class CheckoutPageTests : IAsyncLifetime
{
    World world = null!;
    Browser browser = null!;
    Session session = null!;

    static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.StartAsync(autoDeliver: true);
        browser = new Browser(world.Host.Address);
        session = await World.NewSessionAsync(world.Own);
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return world.DisposeAsync();
    }

    [Fact]
    public async Task A_card_pays_and_the_payer_is_sent_back_with_the_session()
    {
        await browser.OpenAsync(session.Url);
        Assert.Contains("123.00 EUR", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Pay", ("email", "payer@example.com"), ("name", "Payer"));

        Assert.Equal($"https://merchant.example/paid?session={session.Id}", browser.Sent!.AbsoluteUri);
        var paid = await AgainAsync();
        Assert.Equal(("complete", "paid", "payer@example.com"),
            (paid.Status, paid.PaymentStatus, paid.CustomerDetails.Email));
    }

    [Fact]
    public async Task The_payer_is_sent_back_only_after_the_endpoint_has_heard()
    {
        await browser.OpenAsync(session.Url);
        await browser.PressAsync("Pay");
        Assert.Contains(EventTypes.CheckoutSessionCompleted, world.Receiver.Types());
    }

    [Theory]
    [InlineData("4000000000000002", "Your card was declined.")]
    [InlineData("4000000000009995", "Your card has insufficient funds.")]
    [InlineData("4000000000000069", "Your card has expired.")]
    [InlineData("4111111111111111", "This is not one of the test cards.")]
    public async Task A_refused_card_is_told_and_leaves_the_session_open(string card, string message)
    {
        await browser.OpenAsync(session.Url);
        await browser.PressAsync("Pay", ("number", card));
        Assert.Contains(message, browser.Text, StringComparison.Ordinal);
        Assert.Equal("open", (await AgainAsync()).Status);
        await browser.PressAsync("Pay", ("number", "4242424242424242"));
        Assert.Equal("paid", (await AgainAsync()).PaymentStatus);
    }

    [Fact]
    public async Task The_bank_asks_and_the_payer_says_yes()
    {
        await AskAsync("4000002760003184");
        Assert.Equal("open", (await AgainAsync()).Status);
        await browser.PressAsync("Yes");
        Assert.Equal("paid", (await AgainAsync()).PaymentStatus);
    }

    [Fact]
    public async Task The_bank_asks_and_the_payer_says_no()
    {
        await AskAsync("4000002760003184");
        await browser.PressAsync("No");
        Assert.Contains("unable to authenticate", browser.Text, StringComparison.Ordinal);
        Assert.Equal(("open", "unpaid"), ((await AgainAsync()).Status, (await AgainAsync()).PaymentStatus));
    }

    [Fact]
    public async Task A_card_may_be_refused_even_after_the_bank_said_yes()
    {
        await AskAsync("4000008260003178");
        await browser.PressAsync("Yes");
        Assert.Contains("insufficient funds", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bank_debit_completes_the_session_unpaid()
    {
        await browser.OpenAsync(session.Url);
        await browser.PressAsync("Pay", ("method", "sepa_debit"));
        Assert.NotNull(browser.Sent);
        Assert.Equal(("complete", "unpaid"), ((await AgainAsync()).Status, (await AgainAsync()).PaymentStatus));
    }

    [Fact]
    public async Task A_wrong_IBAN_is_told()
    {
        await browser.OpenAsync(session.Url);
        await browser.PressAsync("Pay", ("method", "sepa_debit"), ("iban", "AT001904300234573201"));
        Assert.Contains("The IBAN you entered is not valid.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_is_the_cancel_address()
    {
        await browser.OpenAsync(session.Url);
        Assert.Equal("https://merchant.example/invoice",
            browser.Document.QuerySelector("a.back")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_speaks_the_language_of_the_session()
    {
        var greek = await World.NewSessionAsync(world.Own, more: o => o.Locale = "el");
        await browser.OpenAsync(greek.Url);
        Assert.Contains("Πληρωμή 123,00 EUR", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_session_cannot_be_paid()
    {
        world.Simulator.Advance(TimeSpan.FromHours(24));
        await browser.OpenAsync(session.Url);
        Assert.Contains("This payment page has expired", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Document.QuerySelectorAll("form"));
    }

    [Fact]
    public async Task A_receipt_and_a_voucher_can_be_opened()
    {
        world.Simulator.Payer.PayByVoucher(session.Id);
        var intent = (await AgainAsync()).PaymentIntentId;
        await browser.OpenAsync("/vouchers/" + intent);
        Assert.Contains("21800", browser.Text, StringComparison.Ordinal);
        world.Simulator.Bank.DecidePayment(intent, succeeds: true);
        var charge = (await world.Own.V1.Charges.ListAsync(cancellationToken: Now)).Single();
        await browser.OpenAsync(charge.ReceiptUrl);
        Assert.Contains("123.00 EUR", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_page_for_an_unknown_session()
    {
        await browser.OpenAsync("/c/pay/cs_test_unknown");
        Assert.Equal(404, (int)browser.Response.StatusCode);
    }

    async Task AskAsync(string card)
    {
        await browser.OpenAsync(session.Url);
        await browser.PressAsync("Pay", ("number", card));
        await browser.OpenAsync(browser.Sent!.ToString());
        Assert.Contains("Your bank asks", browser.Text, StringComparison.Ordinal);
    }

    Task<Session> AgainAsync() => world.Own.V1.Checkout.Sessions.GetAsync(session.Id, cancellationToken: Now);
}
