using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.State;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>Each way in which coming back from Stripe's window fails has its sentence, and nothing is stored.</summary>
public sealed class WindowRefusalTests(Databases databases) : IAsyncLifetime
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
    public async Task Who_says_no_in_the_window_is_told_that_nothing_was_connected()
    {
        await desk.SetOutAsync();
        await Visitor.PressAsync("Do not connect; go back");
        await RefusedAsync("You did not agree in Stripe's window");
        Assert.Equal(desk.Page, Visitor.Address);
    }

    [Theory]
    [InlineData("?state=forged&code=ac_forged")]
    [InlineData("?code=ac_forged")]
    [InlineData("?state=&code=")]
    [InlineData("")]
    [InlineData("?state=a&state=b&error=access_denied&error_description=%3Cscript%3E")]
    public async Task A_forged_answer_connects_nothing(string query)
    {
        await Visitor.OpenAsync("/settings/payment-gateways/connected" + query);
        await RefusedAsync("does not belong to any connecting that began here");
    }

    [Fact]
    public async Task An_answer_without_a_code_connects_nothing()
    {
        await desk.SetOutAsync();
        var back = await desk.ReturnAddressAsync(desk.NewAccount());
        await Visitor.OpenAsync(back[..back.IndexOf('?', StringComparison.Ordinal)] + "?state=" + Desk.StateOf(back));
        await RefusedAsync("Stripe's answer was too old or used already");
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        await desk.SetOutAsync();
        var back = await desk.ReturnAddressAsync(desk.NewAccount());
        await Visitor.OpenAsync(back);
        var before = (await desk.ConnectionAsync())!;
        await Visitor.OpenAsync(back);
        Assert.Contains("This answer from Stripe was used already", desk.Said, StringComparison.Ordinal);
        Assert.Equal(before.ConnectedAt, (await desk.ConnectionAsync())!.ConnectedAt);
    }

    [Fact]
    public async Task Of_many_copies_at_once_one_connects()
    {
        await desk.SetOutAsync();
        var back = await desk.ReturnAddressAsync(desk.NewAccount());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Visitor.Http.GetAsync(back)));
        Assert.Equal(1, await desk.ConnectionsAsync());
        Assert.Equal(ConnectionState.Connected, (await desk.ConnectionAsync())!.State);
    }

    [Fact]
    public async Task A_code_that_was_used_elsewhere_connects_nothing()
    {
        using var other = await Desk.OpenAsync(app);
        await other.SetOutAsync();
        var theirs = await other.ReturnAddressAsync(desk.NewAccount());
        await other.Visitor.OpenAsync(theirs);
        await desk.SetOutAsync();
        var back = await desk.ReturnAddressAsync(desk.NewAccount());
        await Visitor.OpenAsync(theirs.Replace(Desk.StateOf(theirs), Desk.StateOf(back), StringComparison.Ordinal));
        await RefusedAsync("Stripe's answer was too old or used already");
    }

    [Fact]
    public async Task After_an_hour_the_answer_is_too_late()
    {
        await desk.SetOutAsync();
        var before = DateTimeOffset.UtcNow - ConnectionTry.Life - TimeSpan.FromMinutes(1);
        await desk.Merchant.WithDbAsync(db => db.ConnectionTries.ExecuteUpdateAsync(
            set => set.SetProperty(t => t.CreatedAt, before)));
        await Visitor.OpenAsync(await desk.ReturnAddressAsync(desk.NewAccount()));
        await RefusedAsync("More than an hour passed since you left for Stripe");
    }

    [Fact]
    public async Task Another_persons_answer_connects_nothing_and_is_spent()
    {
        using var attacker = await Desk.OpenAsync(app);
        await attacker.SetOutAsync();
        var back = await attacker.ReturnAddressAsync(attacker.NewAccount());
        await Visitor.OpenAsync(back);
        await RefusedAsync("Somebody else set out for Stripe with this link");
        await attacker.Visitor.OpenAsync(back);
        Assert.Null(await attacker.ConnectionAsync());
    }

    [Fact]
    public async Task An_answer_for_ones_other_organization_connects_nothing()
    {
        await desk.SetOutAsync();
        var back = await desk.ReturnAddressAsync(desk.NewAccount());
        var second = await app.NewMerchantAsync("Second");
        await desk.Merchant.WithDbAsync(db =>
        {
            db.Add(new Member(second.OrganizationId, desk.Merchant.UserId));
            return db.SaveChangesAsync();
        });
        await desk.Merchant.WithDbAsync(db => db.Users.Where(u => u.Id == desk.Merchant.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastOrganizationId, second.OrganizationId)));
        await Visitor.OpenAsync(back);
        await RefusedAsync("You set out for Stripe from another organization");
    }

    [Fact]
    public async Task A_journey_begun_in_the_other_mode_connects_nothing()
    {
        await desk.SetOutAsync();
        await desk.Merchant.WithDbAsync(db => db.ConnectionTries.ExecuteUpdateAsync(
            set => set.SetProperty(t => t.Livemode, true)));
        await Visitor.OpenAsync(await desk.ReturnAddressAsync(desk.NewAccount()));
        await RefusedAsync("This installation changed between test and live");
    }

    [Fact]
    public async Task A_code_of_the_other_mode_connects_nothing()
    {
        await desk.SetOutAsync();
        var live = app.Stripe.Accounts.Platform!.LiveClientId!;
        var window = Visitor.Response.RequestMessage!.RequestUri!.AbsoluteUri
            .Replace(app.Stripe.Accounts.Platform.TestClientId!, live, StringComparison.Ordinal)
            .Replace("redirect_uri=http%3A", "redirect_uri=https%3A", StringComparison.Ordinal);
        await Visitor.OpenAsync(await desk.ReturnAddressAsync(desk.NewAccount(), window));
        await RefusedAsync("answered in another mode, test or live");
    }

    [Fact]
    public async Task An_account_that_another_organization_has_connected_is_refused_and_stays_theirs()
    {
        using var other = await Desk.OpenAsync(app);
        var account = await other.ConnectAsync();
        await desk.ConnectAsync(account);
        await RefusedAsync("already connected to another organization here");
        Assert.Single(account.Connections);
        Assert.Equal(ConnectionState.Connected, (await other.ConnectionAsync())!.State);
    }

    [Fact]
    public async Task An_account_that_ones_own_other_gateway_has_is_refused_by_its_name()
    {
        using var first = await Desk.OpenAsync(app, desk.Merchant);
        var account = await first.ConnectAsync();
        await desk.ConnectAsync(account);
        await RefusedAsync("already connected to your gateway “Pay by card”");
    }

    [Fact]
    public async Task An_account_that_another_platform_controls_is_refused()
    {
        await desk.SetOutAsync();
        var state = Desk.StateOf(await desk.ReturnAddressAsync(desk.NewAccount()));
        await Visitor.OpenAsync($"{app.Address}settings/payment-gateways/connected?state={state}&error=invalid_request"
            + "&error_description=This+account+is+controlled+by+another+platform");
        await RefusedAsync("Another platform controls this Stripe account");
    }

    [Fact]
    public async Task A_platform_that_Stripe_does_not_know_is_the_operators_affair()
    {
        await desk.SetOutAsync();
        var back = await desk.ReturnAddressAsync(desk.NewAccount());
        app.Stripe.Accounts.Platform!.Keys.RemoveAll(k => !k.Live);
        await Visitor.OpenAsync(back);
        await RefusedAsync("Stripe does not accept how this installation is registered");
        Assert.Contains("Connect with Stripe", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_Stripe_does_not_answer_nothing_is_half_stored_and_one_can_set_out_again()
    {
        await using var cut = await App.StartAsync(databases, ("Stripe:ConnectBase", "http://127.0.0.1:9"));
        using var alone = await Desk.OpenAsync(cut);
        await alone.Visitor.OpenAsync(alone.Page);
        await Assert.ThrowsAsync<HttpRequestException>(() => alone.Visitor.PressAsync("Connect with Stripe"));
        await alone.Merchant.WithDbAsync(async db =>
        {
            var begun = await db.ConnectionTries.SingleAsync();
            db.Add(new ConnectionTry(Ids.HashOf("known"), begun.OrganizationId, begun.GatewayId, begun.UserId, false)
            {
                CreatedAt = begun.CreatedAt,
            });
            return await db.SaveChangesAsync();
        });
        await alone.Visitor.OpenAsync("/settings/payment-gateways/connected?state=known&code=ac_code");
        Assert.Contains("Stripe did not answer. Nothing was changed", alone.Said, StringComparison.Ordinal);
        Assert.Equal(0, await alone.ConnectionsAsync());
        Assert.Contains("Connect with Stripe", alone.Visitor.Text, StringComparison.Ordinal);
    }

    async Task RefusedAsync(string sentence)
    {
        Assert.Contains(sentence, desk.Said, StringComparison.Ordinal);
        Assert.Null(await desk.ConnectionAsync());
        Assert.Equal(0, await desk.ConnectionsAsync());
    }
}
