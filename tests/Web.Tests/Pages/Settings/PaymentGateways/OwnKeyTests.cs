using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Gateways;
using Tamias.StripeSimulator.State;
using Tamias.Web.Connections;
using Tamias.Web.Security;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>Connecting with the merchant's own key.</summary>
public sealed class OwnKeyTests(Databases databases) : IAsyncLifetime
{
    static readonly string[] All = [.. StripePermissions.All.Select(p => p.Slug)];

    App app = null!;
    Desk desk = null!;
    SimulatedAccount account = null!;

    Visitor Visitor => desk.Visitor;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        desk = await Desk.OpenAsync(app);
        account = desk.NewAccount();
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_restricted_key_connects_and_Stripe_tells_us_from_then_on()
    {
        var key = Key(All);
        await desk.PasteAsync(key);
        Assert.Contains("Connected with your key", desk.Said, StringComparison.Ordinal);
        var connection = (await desk.ConnectionAsync())!;
        Assert.Equal((ConnectionWay.OwnKey, false, account.Id, true, key[^4..]),
            (connection.Way, connection.Livemode, connection.AccountId, connection.CanCharge, connection.KeyEnding));
        var endpoint = Assert.Single(app.Stripe.All(account.Id, "webhook_endpoint"));
        Assert.EndsWith($"/hooks/stripe/{desk.GatewayId}", endpoint["url"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(StripeVersion.Current, endpoint["api_version"]!.ToString());
        Assert.Contains("Stripe tells this installation at once", Visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Paste the key that you made at Stripe.")]
    [InlineData("pk_test_51aaaaaaaaaaaaaaaa", "This is the publishable key.")]
    [InlineData("whsec_aaaaaaaaaaaaaaaaaaaa", "This is a webhook's signing secret.")]
    [InlineData("nonsense", "This is not a key of Stripe")]
    [InlineData("rk_test_51aa aaaaaaaaaa", "A key has no spaces")]
    [InlineData("rk_test_γαμμα_aaaaaaaaaa", "The key is not whole.")]
    [InlineData("rk_test_51unknownunknownunknown", "Stripe does not accept this key")]
    public async Task What_is_no_good_key_is_refused_in_words_and_not_sent_back(string typed, string sentence)
    {
        await desk.PasteAsync(typed);
        Refused(sentence);
        Assert.Equal("", Visitor.Value("Restricted key"));
        Assert.Null(await desk.ConnectionAsync());
    }

    [Fact]
    public async Task A_key_without_a_permission_is_refused_by_its_name_and_with_it_connects()
    {
        await desk.PasteAsync(Key([.. All.Where(s => s is not ("rak_refund_write" or "rak_webhook_write"))]));
        Assert.Contains("rak_refund_write", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("rak_webhook_write", Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rak_charge_read", Visitor.Text, StringComparison.Ordinal);
        Assert.Null(await desk.ConnectionAsync());
        await desk.PasteAsync(Key(All));
        Assert.Equal(ConnectionState.Connected, (await desk.ConnectionAsync())!.State);
    }

    [Fact]
    public async Task A_key_that_is_revoked_later_needs_attention_and_a_new_one_goes_on()
    {
        var key = Key(All);
        await desk.PasteAsync(key);
        var before = (await desk.ConnectionAsync())!;
        app.Stripe.Accounts.RevokeKey(key);
        await Visitor.PressAsync("Check now");
        Assert.Contains("Stripe no longer gives access to this account", desk.Said, StringComparison.Ordinal);
        Assert.Equal(ConnectionState.NeedsAttention, (await desk.ConnectionAsync())!.State);

        await Visitor.PressAsync("Replace the key");
        Visitor.Fill("Restricted key", Key(All));
        await Visitor.PressAsync("Connect");
        var after = (await desk.ConnectionAsync())!;
        Assert.Equal((before.Id, ConnectionState.Connected), (after.Id, after.State));
        Assert.Single(app.Stripe.All(account.Id, "webhook_endpoint"));
    }

    [Fact]
    public async Task A_permission_that_is_taken_away_later_is_named_by_the_check()
    {
        await LoseRefundsAsync();
        await Visitor.PressAsync("Check now");
        Assert.Contains("The key lacks a permission that Tamias needs: rak_refund_write.", desk.Said,
            StringComparison.Ordinal);
        Assert.Contains("Check now to see which", Visitor.Text, StringComparison.Ordinal);
        Assert.False((await desk.ConnectionAsync())!.CanCharge);
    }

    [Fact]
    public async Task A_key_that_lacks_a_permission_is_not_good_again_because_the_account_is_read()
    {
        await LoseRefundsAsync();
        var connection = (await desk.ConnectionAsync())!;
        Assert.Null(await app.WithAsync<RefreshConnection, StripeTrouble?>(
            connection.OrganizationId, r => r.GoAsync(connection.Id, default)));
        connection = (await desk.ConnectionAsync())!;
        Assert.False(connection.CanCharge);
        Assert.Equal("rak_refund_write", connection.Lacks);
    }

    /// <summary>Connected with a key that is whole, from which Stripe then takes the right to give money
    /// back.</summary>
    async Task LoseRefundsAsync()
    {
        var key = Key(All);
        await desk.PasteAsync(key);
        account.Keys.RemoveAll(k => k.Secret == key);
        account.Keys.Add(new(key, Live: false, [.. All.Where(s => s != "rak_refund_write")]));
    }

    [Fact]
    public async Task A_key_of_the_other_mode_or_of_another_account_does_not_slip_in()
    {
        await desk.PasteAsync(Key(All));
        await desk.PasteAsync(app.Stripe.Accounts.AddKey(account.Id, true, All).Secret);
        Refused("This gateway is connected in the other mode");
        var other = desk.NewAccount();
        await desk.PasteAsync(app.Stripe.Accounts.AddKey(other.Id, false, All).Secret);
        Refused("This gateway is connected to another account");
        var connection = (await desk.ConnectionAsync())!;
        Assert.Equal((account.Id, false), (connection.AccountId, connection.Livemode));
    }

    [Fact]
    public async Task An_account_of_another_organization_is_refused()
    {
        using var other = await Desk.OpenAsync(app);
        await other.PasteAsync(Key(All));
        await desk.PasteAsync(Key(All));
        Refused("This Stripe account is already connected to another organization");
        Assert.Null(await desk.ConnectionAsync());
    }

    [Fact]
    public async Task A_live_key_is_recognised_and_marked_live()
    {
        await desk.PasteAsync(app.Stripe.Accounts.AddKey(account.Id, true, All).Secret);
        Assert.True((await desk.ConnectionAsync())!.Livemode);
        Assert.Equal("Live", Visitor.Page.QuerySelector(".mode-mark")!.TextContent.Trim());
    }

    [Fact]
    public async Task Key_and_signing_secret_stand_nowhere_in_clear_and_another_organization_cannot_open_them()
    {
        var key = Key(All);
        await desk.PasteAsync(key);
        var connection = (await desk.ConnectionAsync())!;
        var secrets = app.Services.GetRequiredService<Secrets>();
        var signing = secrets.Reveal(connection.OrganizationId, connection.WebhookSecretCipher);
        Assert.Equal(key, secrets.Reveal(connection.OrganizationId, connection.KeyCipher));
        Assert.StartsWith("whsec_", signing, StringComparison.Ordinal);
        Assert.Null(secrets.TryReveal(new(Guid.NewGuid()), connection.KeyCipher));

        foreach (var text in (string[])[connection.KeyCipher, connection.WebhookSecretCipher])
        {
            Assert.DoesNotContain(key, text, StringComparison.Ordinal);
            Assert.DoesNotContain(signing, text, StringComparison.Ordinal);
        }

        foreach (var page in (string[])[desk.Page, desk.KeyPage, "/settings/payment-gateways"])
        {
            await Visitor.OpenAsync(page);
            var html = Visitor.Page.DocumentElement.OuterHtml;
            Assert.DoesNotContain(key, html, StringComparison.Ordinal);
            Assert.DoesNotContain(signing, html, StringComparison.Ordinal);
            Assert.DoesNotContain(connection.KeyCipher, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_of_a_key_is_in_the_whole_database()
    {
        var key = Key(All);
        await desk.PasteAsync(key);
        foreach (var row in await desk.Merchant.WithDbAsync(db => db.Connections.AsNoTracking().ToListAsync()))
            foreach (var text in row.GetType().GetProperties().Select(p => p.GetValue(row)).OfType<string>())
                Assert.DoesNotContain(key[^20..], text, StringComparison.Ordinal);
        await desk.PasteAsync(Key([All[0]]));
        Assert.Equal(key, app.Services.GetRequiredService<Secrets>()
            .Reveal(desk.Merchant.OrganizationId, (await desk.ConnectionAsync())!.KeyCipher));
    }

    [Fact]
    public async Task Disconnecting_deletes_our_endpoint_and_forgets_the_key()
    {
        await desk.PasteAsync(Key(All));
        await Visitor.PressAsync("Disconnect");
        Assert.Empty(app.Stripe.All(account.Id, "webhook_endpoint"));
        var connection = (await desk.ConnectionAsync())!;
        Assert.Equal((ConnectionState.Disconnected, "", "", ""),
            (connection.State, connection.KeyCipher, connection.WebhookSecretCipher, connection.WebhookEndpointId));
    }

    [Fact]
    public async Task Without_an_endpoint_it_is_connected_all_the_same_and_checking_sets_it_up()
    {
        app.Stripe.Faults.Add(new() { Method = "GET", Path = "/v1/webhook_endpoints", Status = 500, Times = 10 });
        await desk.PasteAsync(Key(All));
        Assert.Contains("Until then we ask Stripe every few minutes", Visitor.Text, StringComparison.Ordinal);
        Assert.True((await desk.ConnectionAsync())!.CanCharge);
        app.Stripe.Faults.Clear();
        await Visitor.PressAsync("Check now");
        Assert.Contains("Stripe tells this installation at once", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_links_to_where_such_a_key_is_made_for_test_and_for_live()
    {
        await Visitor.OpenAsync(desk.KeyPage);
        var dashboard = app.Services.GetRequiredService<StripeDashboard>();
        var links = Visitor.Page.QuerySelectorAll("a[target=_blank]").Select(a => a.GetAttribute("href"));
        Assert.Equal([dashboard.NewKeyUrl("Tamias", false), dashboard.NewKeyUrl("Tamias", true)], links);
    }

    void Refused(string sentence) =>
        Assert.StartsWith(sentence, Visitor.ErrorBeside("Restricted key"), StringComparison.Ordinal);

    string Key(string[] permissions) => app.Stripe.Accounts.AddKey(account.Id, false, permissions).Secret;
}
