using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Tests.Transfers;

/// <summary>What customers have sent beyond what was asked goes back to them: acceptance case 25, money rule
/// 6.</summary>
public sealed class ReturnTransferTests(Databases databases) : OwnBusiness(databases)
{
    [Fact]
    public async Task All_of_it_goes_back_and_nobody_is_asked_any_more()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        using var merchant = await desk.SendBackAsync();
        Assert.Contains("€20.00 is on its way back to the customer.", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("On its way to the customer", merchant.Text, StringComparison.Ordinal);
        await desk.Transfers.WaitsAsync(0, todos: 0);
        Assert.Equal("payer@example.test", Assert.Single(desk.AtStripe())["instructions_email"]!.ToString());

        App.Stripe.Advance(TimeSpan.FromMinutes(10));
        await desk.CheckAsync();
        var back = await desk.GetsAsync(RefundState.Succeeded);
        Assert.Equal((20_00L, Business.Merchant.UserId), (back.Amount.Minor, back.RequestedBy!.Value));
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("Given back", merchant.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They have sent more than was asked for.", merchant.Text, StringComparison.Ordinal);
        await Books.AgreeAsync(App);
    }

    [Fact]
    public async Task A_part_goes_back_and_the_rest_waits_on()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        using var merchant = await desk.SendBackAsync("4.50");
        Assert.Contains("Transferred and not used yet €15.50", merchant.Text, StringComparison.Ordinal);
        await desk.Transfers.WaitsAsync(15_50, todos: 1);
    }

    [Fact]
    public async Task Stripe_asks_who_hides_their_account_and_sends_it_when_they_have_answered()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        App.Stripe.Bank.HideAccount(desk.Account.HolderId);
        using var merchant = await desk.SendBackAsync();
        Assert.Contains("Stripe has asked the customer for their account", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("It wrote to payer@example.test.", merchant.Text, StringComparison.Ordinal);

        App.Stripe.Bank.SayAccount((await desk.ReturnAsync()).StripeId);
        await desk.CheckAsync();
        Assert.False((await Eventually.GetsAsync(desk.ReturnAsync, r => !r.AwaitsPayer)).AwaitsPayer);
        App.Stripe.Advance(TimeSpan.FromMinutes(10));
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
    }

    [Fact]
    public async Task What_does_not_arrive_waits_again_and_a_person_is_asked_again()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        using var merchant = await desk.SendBackAsync();
        await desk.Transfers.WaitsAsync(0, todos: 0);
        desk.Transfers.LoseWebhooks();
        App.Stripe.Bank.FailRefund((await desk.ReturnAsync()).StripeId);
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Failed);
        await desk.Transfers.WaitsAsync(20_00, todos: 1);
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("Refund failed", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Transferred and not used yet €20.00", merchant.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "payer@example.test", "Amount", "Enter an amount as a number")]
    [InlineData("20.01", "payer@example.test", "Amount", "Only €20.00 of it is left.")]
    [InlineData("5.00", "", "The customer's e-mail", "Fill this in.")]
    [InlineData("5.00", "nobody", "The customer's e-mail", "This is not an e-mail address.")]
    public async Task What_cannot_be_is_said_beside_its_field_and_nothing_is_lost(
        string amount, string email, string label, string sentence)
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        using var merchant = await desk.SendBackAsync(amount, email);
        Assert.Contains(sentence, merchant.ErrorBeside(label), StringComparison.Ordinal);
        Assert.Equal((amount, email), (merchant.Value("Amount"), merchant.Value("The customer's e-mail")));
        Assert.Empty(await desk.ReturnsAsync());
        Assert.Empty(desk.AtStripe());
    }

    [Fact]
    public async Task What_was_sent_back_in_Stripes_dashboard_stands_there_too_once()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        App.Stripe.Bank.ReturnCash(desk.Account.HolderId, 20_00);
        await desk.Transfers.WaitsAsync(0, todos: 0);
        var back = await desk.GetsAsync(RefundState.Pending);
        Assert.Null(back.RequestedBy);
        App.Stripe.Mail.Replay(App.Stripe.All(Business.Connection.AccountId, "event")
            .Last(e => e["type"]!.ToString() == "refund.created")["id"]!.ToString());
        App.Stripe.Advance(TimeSpan.FromMinutes(10));
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("made in Stripe's dashboard", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_every_webhook_lost_what_was_sent_back_in_Stripes_dashboard_is_found_once_by_the_daily_look()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        desk.Transfers.LoseWebhooks();
        App.Stripe.Bank.ReturnCash(desk.Account.HolderId, 20_00);
        var since = App.Clock.GetUtcNow().AddDays(-1);
        for (var day = 0; day < 2; day++)
            await App.WithAsync<MissedRefunds, bool>(Business.Merchant.OrganizationId, async missed =>
            {
                await missed.BookAsync(Business.Connection, since, default);
                return true;
            });
        await desk.GetsAsync(RefundState.Pending);
        await desk.Transfers.WaitsAsync(0, todos: 0);
    }

    [Fact]
    public async Task Another_merchant_can_neither_see_nor_send_it_back()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        var stranger = await Business.OpenAsync(App);
        using var visitor = await stranger.Merchant.SignInAsync();
        await visitor.OpenAsync(desk.Page);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.NotNull((await App.WithAsync<ReturnTransfer, ReturnAnswer>(
            stranger.Merchant.OrganizationId, r => r.GoAsync(desk.Wish(20_00), default))).Refusal);
        await desk.Transfers.WaitsAsync(20_00, todos: 1);
        Assert.Empty(desk.AtStripe());
    }

    [Fact]
    public async Task Without_a_connection_nothing_is_sent_and_the_page_says_what_to_do()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        await Business.Merchant.WithDbAsync(db => db.Connections.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.State, ConnectionState.Disconnected)));
        using var merchant = await desk.SendBackAsync();
        Assert.Contains("Stripe is not connected any more.", merchant.ErrorBeside("Amount"), StringComparison.Ordinal);
        Assert.Empty(await desk.ReturnsAsync());
    }
}
