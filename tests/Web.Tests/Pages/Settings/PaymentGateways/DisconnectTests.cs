using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.State;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>Connections end from either side and are taken up again; history stays.</summary>
public sealed class DisconnectTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;
    Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
        desk = new()
        {
            App = app, Merchant = business.Merchant, GatewayId = business.Gateway.Id,
            Visitor = await business.Merchant.SignInAsync(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await app.DisposeAsync();
    }

    SimulatedAccount Account => app.Stripe.Accounts.All.Single(a => a.Id == business.Connection.AccountId);

    [Fact]
    public async Task From_our_side_open_forms_are_closed_Stripe_is_told_and_what_was_paid_stays()
    {
        var paid = await business.IssueAsync(50_00);
        using var first = new Harness.Payer(app, paid);
        await first.PayAsync((await first.PressPayAsync())!);
        var open = await business.IssueAsync(70_00);
        using var second = new Harness.Payer(app, open);
        var session = (await second.PressPayAsync())!;

        await DisconnectAsync();
        Assert.Contains("Disconnected. Everything", desk.Said, StringComparison.Ordinal);
        Assert.Empty(Account.Connections);
        Assert.Equal("expired", app.Stripe.Find(session)!["status"]!.ToString());
        await second.Visitor.OpenAsync(open.Address);
        Assert.DoesNotContain(second.Visitor.Page.QuerySelectorAll("a, button"), e => e.TextContent.Trim() == "Pay");
        await Books.AreAsync(paid, paid: 50_00, payments: 1, todos: 0);
        Assert.Equal(ConnectionState.Disconnected, (await desk.ConnectionAsync())!.State);
    }

    [Fact]
    public async Task When_Stripe_does_not_answer_it_stays_connected_and_says_so()
    {
        app.Stripe.Faults.Add(new() { Path = "/v1/account", Status = 500, Times = 10 });
        await DisconnectAsync();
        Assert.Contains("Stripe did not answer. Nothing was changed", desk.Said, StringComparison.Ordinal);
        Assert.True((await desk.ConnectionAsync())!.CanCharge);
    }

    [Fact]
    public async Task When_an_open_form_cannot_be_closed_it_stays_connected()
    {
        var invoice = await business.IssueAsync(70_00);
        using var payer = new Harness.Payer(app, invoice);
        await payer.PressPayAsync();
        app.Stripe.Faults.Add(new() { Path = "/expire", Status = 500, Times = 10 });
        await DisconnectAsync();
        Assert.Contains("an open payment form could not be closed", desk.Said, StringComparison.Ordinal);
        Assert.True((await desk.ConnectionAsync())!.CanCharge);
        Assert.Single(Account.Connections);
    }

    [Fact]
    public async Task From_Stripes_side_the_event_ends_it_and_history_stays()
    {
        var paid = await business.IssueAsync(50_00);
        using var payer = new Harness.Payer(app, paid);
        await payer.PayAsync((await payer.PressPayAsync())!);
        app.Stripe.Accounts.Disconnect(Account.Id);
        await StandsAsync(ConnectionState.Disconnected);
        await desk.Visitor.OpenAsync(desk.Page);
        Assert.Contains("Customers can no longer pay through it.", desk.Visitor.Text, StringComparison.Ordinal);
        await Books.AreAsync(paid, paid: 50_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task When_the_event_is_lost_the_check_finds_that_access_is_gone_and_disconnecting_still_works()
    {
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { Off = true } };
        app.Stripe.Accounts.Disconnect(Account.Id);
        await desk.Visitor.OpenAsync(desk.Page);
        await desk.Visitor.PressAsync("Check now");
        Assert.Contains("Stripe no longer gives access to this account", desk.Said, StringComparison.Ordinal);
        Assert.Equal(ConnectionState.NeedsAttention, (await desk.ConnectionAsync())!.State);
        await DisconnectAsync();
        Assert.Equal(ConnectionState.Disconnected, (await desk.ConnectionAsync())!.State);
    }

    [Fact]
    public async Task An_old_event_does_not_end_a_connection_that_was_made_again_since()
    {
        app.Stripe.Accounts.Disconnect(Account.Id);
        await StandsAsync(ConnectionState.Disconnected);
        var told = app.Stripe.Mail.Deliveries.Last(d => d.Type == "account.application.deauthorized").Event;
        await LogInAgainAsync("Connect again with Stripe");
        await desk.Merchant.WithDbAsync(db => db.Inbox.Where(e => e.Type == "account.application.deauthorized")
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, InboxState.Waiting)
                .SetProperty(e => e.NotBeforeAt, DateTimeOffset.UtcNow)));
        var heard = await Eventually.GetsAsync(() => desk.Merchant.WithDbAsync(db => db.Inbox.AsNoTracking()
            .SingleAsync(e => e.EventId == told)), e => e.State != InboxState.Waiting);
        Assert.NotEqual(InboxState.Waiting, heard.State);
        Assert.Equal(ConnectionState.Connected, (await desk.ConnectionAsync())!.State);
    }

    [Fact]
    public async Task The_same_account_goes_on_where_it_left_off_and_what_was_paid_meanwhile_is_found()
    {
        var invoice = await business.IssueAsync(70_00);
        using var payer = new Harness.Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        app.Stripe.Accounts.Disconnect(Account.Id);
        await StandsAsync(ConnectionState.Disconnected);
        app.Stripe.Payer.PayByCard(session);
        await desk.Merchant.WithDbAsync(db => db.Attempts.ExecuteUpdateAsync(
            set => set.SetProperty(a => a.NextCheckAt, DateTimeOffset.UtcNow.AddDays(1))));

        await LogInAgainAsync("Connect again with Stripe");
        Assert.Equal(business.Connection.Id, (await desk.ConnectionAsync())!.Id);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(invoice, paid: 70_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Another_account_begins_anew_but_only_after_the_first_was_given_up()
    {
        var other = desk.NewAccount();
        await desk.SetOutAsync("Connect again with Stripe");
        await desk.LogInAsync(other);
        Assert.Contains("This gateway is connected to another account", desk.Said, StringComparison.Ordinal);
        Assert.Empty(other.Connections);

        await DisconnectAsync();
        await desk.SetOutAsync("Connect again with Stripe");
        await desk.LogInAsync(other);
        Assert.Equal(other.Id, (await desk.ConnectionAsync())!.AccountId);
        Assert.Equal(2, await desk.ConnectionsAsync());
    }

    [Fact]
    public async Task A_bank_debit_under_way_is_warned_about()
    {
        var invoice = await business.IssueAsync(70_00);
        using var payer = new Harness.Payer(app, invoice);
        app.Stripe.Settings = app.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(3) };
        var session = (await payer.PressPayAsync())!;
        Assert.Null(app.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);
        await desk.Visitor.OpenAsync(desk.Page);
        Assert.Contains("Payments under way at a bank: 1.", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_account_is_restricted_the_pay_button_is_gone_until_it_is_free()
    {
        var invoice = await business.IssueAsync(70_00);
        app.Stripe.Accounts.SetChargesEnabled(Account.Id, false);
        await StandsAsync(ConnectionState.NeedsAttention);
        using var payer = new Harness.Payer(app, invoice);
        await payer.Visitor.OpenAsync(invoice.Address);
        Assert.DoesNotContain(payer.Visitor.Page.QuerySelectorAll("a, button"), e => e.TextContent.Trim() == "Pay");
        app.Stripe.Accounts.SetChargesEnabled(Account.Id, true);
        await StandsAsync(ConnectionState.Connected);
        Assert.NotNull(await payer.PressPayAsync());
    }

    async Task DisconnectAsync()
    {
        await desk.Visitor.OpenAsync(desk.Page);
        await desk.Visitor.PressAsync("Disconnect");
    }

    async Task LogInAgainAsync(string button)
    {
        Account.Password = Desk.Password;
        Account.Email = $"{Guid.NewGuid():N}@owner.test";
        await desk.SetOutAsync(button);
        await desk.LogInAsync(Account);
    }

    async Task StandsAsync(ConnectionState state)
    {
        var seen = await Eventually.GetsAsync(desk.ConnectionAsync, c => c!.State == state);
        Assert.Equal(state, seen!.State);
    }
}
