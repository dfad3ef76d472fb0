using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Security;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;
using Tamias.Web.Tests.Security;

namespace Tamias.Web.Tests.Hooks;

/// <summary>What comes to the two addresses of webhooks, rightly and wrongly, and what is so afterwards.</summary>
public sealed class StripeHookTests(SharedApp shared, Databases databases) : IClassFixture<SharedApp>, IAsyncLifetime
{
    static readonly DateTimeOffset Never = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    const string OwnSecret = "whsec_of_an_own_endpoint";

    readonly App app = shared.App;
    Business business = null!;
    string ownAddress = "";

    public static TheoryData<string, int, bool> Refused =>
        [.. HookMessage.Refused.SelectMany(r => new[] { (r.Kind, r.Status, true), (r.Kind, r.Status, false) })];

    string Account => business.Connection.AccountId;

    public async ValueTask InitializeAsync()
    {
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        business = await Business.OpenAsync(app);
        ownAddress = await OwnEndpointAsync();
    }

    public ValueTask DisposeAsync()
    {
        shared.Heal();
        return default;
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_a_message_of_Stripe_is_refused_and_changes_nothing(string kind, int status, bool own)
    {
        var before = await SnapshotAsync();
        Assert.Equal(status, await SendAsync(own
            ? HookMessage.Of(kind, OwnSecret, account: null)
            : HookMessage.Of(kind, App.PlatformWebhookSecret, Account), own));
        Assert.Equal(before.Text, (await SnapshotAsync()).Text);
    }

    [Theory]
    [InlineData("nothing.known", "", false, "InboxEvent +1")]
    [InlineData("charge.updated", "acct_other", false, "")]
    [InlineData("charge.updated", "", true, "")]
    public async Task What_is_genuine_is_taken_and_stored_only_if_it_is_ours(
        string type, string account, bool livemode, string stored)
    {
        var before = await SnapshotAsync();
        var message = HookMessage.Event(
            App.PlatformWebhookSecret, type, "ch_1", account.Length > 0 ? account : Account, livemode);
        Assert.Equal(200, await SendAsync(message));
        Assert.Equal(stored, (await SnapshotAsync()).Since(before));
    }

    [Fact]
    public async Task An_event_without_an_account_is_nobodys_even_while_one_is_being_connected()
    {
        await business.Merchant.WithDbAsync(db =>
        {
            db.Add(new Connection(business.Merchant.Ids().Next<Connection>(), business.Merchant.OrganizationId,
                business.Gateway.Id, ConnectionWay.Platform, livemode: false) { NextRoundAt = Never });
            return db.SaveChangesAsync();
        });
        Assert.Equal(200,
            await SendAsync(HookMessage.Event(App.PlatformWebhookSecret, "charge.updated", "ch_1", null)));
        Assert.Equal(0, await StoredAsync());
    }

    [Fact]
    public async Task A_live_event_at_a_test_gateways_own_address_is_dropped()
    {
        Assert.Equal(200,
            await SendAsync(HookMessage.Event(OwnSecret, "charge.updated", "ch_1", null, true), own: true));
        Assert.Equal(0, await StoredAsync());
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("HEAD", "")]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "")]
    public async Task An_address_is_only_posted_to(string method, string body)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        foreach (var address in (string[])["/hooks/stripe", ownAddress])
        {
            using var content = new StringContent(body);
            using var response = await http.SendAsync(new(new(method), address) { Content = content });
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("nonsense", 400)]
    [InlineData("00000000-0000-0000-0000-000000000000", 400)]
    [InlineData("0190a000-0000-7000-8000-000000000001", 400)]
    public async Task An_address_of_no_gateway_takes_nothing(string gateway, int status) => Assert.Equal(status,
        await PostAsync(HookMessage.Event(OwnSecret, "charge.updated", "ch_1", null), "/hooks/stripe/" + gateway));

    [Fact]
    public async Task A_gateway_without_a_secret_of_its_own_takes_nothing()
    {
        foreach (var secret in (string[])["", OwnSecret, App.PlatformWebhookSecret])
            Assert.Equal(400, await PostAsync(HookMessage.Event(secret, "charge.updated", "ch_1", Account),
                $"/hooks/stripe/{business.Gateway.Id}"));
        Assert.Equal(0, await StoredAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Without_a_configured_secret_the_platforms_address_takes_nothing(string configured)
    {
        await using var open = await App.StartAsync(databases, ("Stripe:Platform:WebhookSecret", configured));
        using var http = new HttpClient { BaseAddress = open.Address };
        foreach (var secret in (string[])["", " ", App.PlatformWebhookSecret])
            Assert.Equal(400, await PostAsync(
                HookMessage.Event(secret, "charge.updated", "ch_1", Account), "/hooks/stripe", http));
    }

    [Fact]
    public async Task Two_hundred_copies_at_once_are_one_event_and_one_payment()
    {
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        app.Stripe.Payer.PayByCard(session);
        var message = HookMessage.Event(App.PlatformWebhookSecret, "checkout.session.completed", session, Account);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => SendAsync(message)));
        Assert.All(answers, a => Assert.Equal(200, a));
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        Assert.Equal(200, await SendAsync(message)); // and once more when all is done
        Assert.Equal(1, await StoredAsync());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_Stripe()
    {
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        app.Stripe.Payer.PayByCard(session);
        app.Stripe.Faults.Add(
            new() { Kind = FaultKind.Stall, Method = "GET", For = TimeSpan.FromSeconds(5), Times = 9 });

        var before = app.Clock.GetTimestamp();
        Assert.Equal(200, await SendAsync(
            HookMessage.Event(App.PlatformWebhookSecret, "checkout.session.completed", session, Account)));
        Assert.InRange(app.Clock.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.True((await invoice.ReadAsync()).Paid.IsZero);
        Assert.Equal(1, await StoredAsync());
    }

    [Fact]
    public async Task Each_message_is_counted_by_what_became_of_it()
    {
        using var counts = new Counts(app, "tamias.webhooks");
        await SendAsync(HookMessage.Of("bad signature", App.PlatformWebhookSecret, Account));
        await SendAsync(HookMessage.Of("huge", App.PlatformWebhookSecret, Account));
        await SendAsync(HookMessage.Event(App.PlatformWebhookSecret, "charge.updated", "ch_1", "acct_other"));
        await SendAsync(HookMessage.Event(App.PlatformWebhookSecret, "charge.updated", "ch_1", Account));
        Assert.Equal(["BadSignature", "OfNobody", "Stored", "Unreadable"], counts.Results);
    }

    [Fact]
    public async Task A_genuine_message_that_says_what_is_not_so_books_nothing()
    {
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        Assert.Equal(200, await SendAsync(
            HookMessage.Event(App.PlatformWebhookSecret, "checkout.session.completed", session, Account)));
        await Eventually.GetsAsync(
            () => business.Merchant.WithDbAsync(db => db.Inbox.SingleAsync(e => e.ObjectId == session)),
            e => e.State != InboxState.Waiting);
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
        await payer.PayAsync(session); // the form is still open
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    /// <summary>A second gateway, whose merchant uses a key of their own.</summary>
    Task<string> OwnEndpointAsync() => business.Merchant.WithDbAsync(async db =>
    {
        var (ids, organization) = (business.Merchant.Ids(), business.Merchant.OrganizationId);
        var gateway = new Gateway(ids.Next<Gateway>(), organization, GatewayKind.Stripe);
        var connection = new Connection(
            ids.Next<Connection>(), organization, gateway.Id, ConnectionWay.OwnKey, livemode: false)
        {
            State = ConnectionState.Connected, AccountId = app.Stripe.Accounts.Create().Id,
            NextRoundAt = Never, // its key opens nothing
            WebhookSecretCipher = app.Services.GetRequiredService<Secrets>().Protect(organization, OwnSecret),
        };
        gateway.ConnectionId = connection.Id;
        db.AddRange(gateway, connection);
        await db.SaveChangesAsync();
        return $"/hooks/stripe/{gateway.Id}";
    });

    Task<int> SendAsync(HookMessage message, bool own = false) =>
        PostAsync(message, own ? ownAddress : "/hooks/stripe");

    async Task<int> PostAsync(HookMessage message, string address, HttpClient? client = null)
    {
        using var mine = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(message.Body),
        };
        if (message.Signature is not null)
            request.Headers.TryAddWithoutValidation("Stripe-Signature", message.Signature);
        using var response = await (client ?? mine).SendAsync(request);
        return (int)response.StatusCode;
    }

    Task<Snapshot> SnapshotAsync() => Snapshot.OfAsync(app, business.Merchant.OrganizationId);

    Task<int> StoredAsync() =>
        business.Merchant.WithDbAsync(db => db.Inbox.CountAsync(e => e.EventId.StartsWith("evt_of_test")));
}
