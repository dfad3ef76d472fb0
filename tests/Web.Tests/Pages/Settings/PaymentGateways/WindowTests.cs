using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>Connecting through Stripe's own window.</summary>
public sealed class WindowTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Desk desk = null!;

    Visitor Visitor => desk.Visitor;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        desk = await Desk.OpenAsync(app);
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_an_account_logs_in_there_and_is_connected()
    {
        var account = await desk.ConnectAsync();
        var connection = (await desk.ConnectionAsync())!;
        Assert.Equal((ConnectionState.Connected, account.Id), (connection.State, connection.AccountId));
        Assert.Equal(("Olive Press", "GR", true), (connection.AccountName, connection.Country, connection.CanCharge));
        Assert.Equal(desk.Page, Visitor.Address);
        Assert.Contains("Connected. Your customers can pay.", desk.Said, StringComparison.Ordinal);
        Assert.Contains("TEST: no money moves", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(account.Id, Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_none_registers_on_the_spot_with_the_form_filled_in()
    {
        await Visitor.OpenAsync("/settings/payment-gateways/add/stripe");
        await Visitor.PressAsync("Save and register with Stripe");
        Assert.Equal("Ergasterion", Visitor.Value("Business name"));
        var email = $"{Guid.NewGuid():N}@owner.test";
        Visitor.Fill("E-mail", email);
        Visitor.Fill("Choose a password", Desk.Password);
        await Visitor.PressAsync("Register and connect");
        Assert.Contains("Connected. Your customers can pay.", desk.Said, StringComparison.Ordinal);
        Assert.Contains(app.Stripe.Accounts.All, a => a.Email == email && a.Connections.Count == 1);
    }

    [Fact]
    public async Task An_account_that_cannot_charge_yet_is_connected_and_says_what_is_missing()
    {
        var account = await desk.ConnectAsync(desk.NewAccount(ready: false));
        Assert.Equal(ConnectionState.NeedsAttention, (await desk.ConnectionAsync())!.State);
        Assert.Contains("Stripe does not let this account take payments yet.", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("A bank account for your payouts", Visitor.Text, StringComparison.Ordinal);

        app.Stripe.Accounts.SetChargesEnabled(account.Id, true);
        await StandsAsync(ConnectionState.Connected);
        app.Stripe.Accounts.SetChargesEnabled(account.Id, false);
        await StandsAsync(ConnectionState.NeedsAttention);
    }

    [Fact]
    public async Task Check_now_reads_the_account_anew()
    {
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { Off = true } };
        var account = await desk.ConnectAsync(desk.NewAccount(ready: false));
        app.Stripe.Accounts.SetChargesEnabled(account.Id, true);
        await Visitor.PressAsync("Check now");
        Assert.Contains("Stripe answers for this account.", desk.Said, StringComparison.Ordinal);
        Assert.True((await desk.ConnectionAsync())!.CanCharge);
    }

    [Fact]
    public async Task When_Stripe_does_not_answer_for_the_account_it_is_kept_and_looked_at_later()
    {
        await desk.SetOutAsync();
        var back = await desk.ReturnAddressAsync(desk.NewAccount());
        app.Stripe.Faults.Add(new() { Path = "/v1/account", Status = 500, Times = 10 });
        await Visitor.OpenAsync(back);
        Assert.Equal(ConnectionState.NeedsAttention, (await desk.ConnectionAsync())!.State);
        Assert.Contains("Stripe did not answer when it was asked", Visitor.Text, StringComparison.Ordinal);

        await Visitor.PressAsync("Check now");
        Assert.Contains("Stripe did not answer. Nothing was changed", desk.Said, StringComparison.Ordinal);
        app.Stripe.Faults.Clear();
        await Visitor.PressAsync("Check now");
        Assert.True((await desk.ConnectionAsync())!.CanCharge);
    }

    [Fact]
    public async Task The_state_is_not_stored_in_clear()
    {
        await desk.SetOutAsync();
        var state = Desk.StateOf(Visitor.Address);
        var stored = await desk.Merchant.WithDbAsync(db => db.ConnectionTries.SingleAsync());
        Assert.Equal(Ids.HashOf(state), stored.StateHash);
    }

    async Task StandsAsync(ConnectionState state)
    {
        var seen = await Eventually.GetsAsync(desk.ConnectionAsync, c => c!.State == state);
        Assert.Equal(state, seen!.State);
    }
}
