using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Stripe;
using Tamias.StripeSimulator.State;
using Tamias.Gateways;
using Tamias.Web.Security;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Pages.Settings.PaymentGateways;

namespace Tamias.Web.Tests.Connections;

/// <summary>The daily check of a connection by its own key: acceptance cases 44, 47, 48, 51 and 53.</summary>
public sealed class UpkeepTests(Databases databases) : IAsyncLifetime
{
    static readonly string[] All = [.. StripePermissions.All.Select(p => p.Slug)];

    App app = null!;
    Desk desk = null!;
    SimulatedAccount account = null!;
    string key = "";

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        desk = await Desk.OpenAsync(app);
        account = desk.NewAccount();
        key = NewKey(All);
        await desk.PasteAsync(key);
        await ChangeAsync(c => c.NextRoundAt = DateTimeOffset.UtcNow.AddYears(1));
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_connection_that_is_well_says_so_and_mails_nobody()
    {
        await CheckAsync();
        var tie = await TieAsync();
        Assert.Equal((Hearing.Good, 0), (tie.Hearing, tie.SkewSeconds / 10));
        Assert.NotNull(tie.CheckedAt);
        Assert.Equal(StripeVersion.Current, tie.EndpointVersion);
        Assert.Empty(await MailsAsync());
        await desk.Visitor.OpenAsync(desk.Page);
        Assert.Contains("Ours and Stripe's agree.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Stripe tells this installation at once.", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_breaks_it_is_mailed_once_and_a_new_key_resumes()
    {
        var missed = await Parked();
        app.Stripe.Accounts.RevokeKey(key);
        await CheckAsync();
        await CheckAsync();
        var tie = await TieAsync();
        Assert.Equal((ConnectionState.NeedsAttention, false), (tie.State, tie.CanCharge));
        var mail = Assert.Single(await MailsAsync());
        Assert.Contains("Stripe no longer gives access", mail.Body, StringComparison.Ordinal);
        Assert.EndsWith(desk.Page, mail.ButtonUrl, StringComparison.Ordinal);

        await desk.PasteAsync(NewKey(All));
        Assert.Equal(ConnectionState.Connected, (await TieAsync()).State);
        var state = await Eventually.GetsAsync(() => desk.Merchant.WithDbAsync(
            db => db.Inbox.Where(e => e.Id == missed).Select(e => e.State).SingleAsync()), s => s != InboxState.Parked);
        Assert.NotEqual(InboxState.Parked, state);
        await CheckAsync();
        Assert.Equal("", (await TieAsync()).TroubleTold);
    }

    [Fact]
    public async Task A_refusal_while_working_breaks_it_at_once_and_the_owner_is_told_in_Greek()
    {
        await desk.Merchant.WithDbAsync(db => db.Users.Where(u => u.Id == desk.Merchant.UserId)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.Language, "el")));
        app.Stripe.Accounts.RevokeKey(key);
        await desk.Merchant.WithDbAsync(async db =>
        {
            db.Add(Event((await db.Connections.FirstAsync()).Id, InboxState.Waiting));
            return await db.SaveChangesAsync();
        });
        var mails = await Eventually.GetsAsync(MailsAsync, m => m.Count > 0);
        Assert.Contains("χρειάζεται προσοχή", Assert.Single(mails).Subject, StringComparison.Ordinal);
        Assert.False((await TieAsync()).CanCharge);
    }

    [Fact]
    public async Task A_permission_that_was_taken_away_is_named_on_the_page_and_in_the_mail()
    {
        var weak = NewKey([.. All.Where(s => s != "rak_event_read")]);
        var secrets = app.Services.GetRequiredService<Secrets>();
        await ChangeAsync(c => c.KeyCipher = secrets.Protect(c.OrganizationId, weak));
        await CheckAsync();
        Assert.Contains("rak_event_read", Assert.Single(await MailsAsync()).Body, StringComparison.Ordinal);
        await desk.Visitor.OpenAsync(desk.Page);
        Assert.Contains("rak_event_read", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_Stripe_switched_off_or_lost_is_renewed_by_itself()
    {
        var client = Client();
        await client.V1.WebhookEndpoints.UpdateAsync(EndpointId(), new() { Disabled = true });
        await CheckAsync();
        Assert.Equal("enabled", app.Stripe.Find(EndpointId())!["status"]!.ToString());

        await client.V1.WebhookEndpoints.DeleteAsync(EndpointId());
        await CheckAsync();
        Assert.Equal(((await TieAsync()).WebhookEndpointId, Hearing.Good), (EndpointId(), (await TieAsync()).Hearing));
    }

    [Fact]
    public async Task An_endpoint_of_an_older_train_is_made_anew()
    {
        var tie = await TieAsync();
        var old = app.Stripe.Find(EndpointId())!;
        var made = await Client().V1.WebhookEndpoints.CreateAsync(new()
        {
            Url = old["url"]!.ToString(), EnabledEvents = ["charge.updated"], ApiVersion = "2025-03-31.basil",
            Metadata = new() { ["tamias_endpoint"] = tie.Id.ToString() },
        });
        await Client().V1.WebhookEndpoints.DeleteAsync(tie.WebhookEndpointId);
        await ChangeAsync(c => c.WebhookEndpointId = made.Id);
        await CheckAsync();
        Assert.NotEqual(made.Id, EndpointId());
        Assert.Equal(StripeVersion.Current, (await TieAsync()).EndpointVersion);
    }

    [Fact]
    public async Task A_lost_secret_makes_a_new_endpoint_and_a_click_another_while_the_one_before_is_still_heard()
    {
        var first = EndpointId();
        await ChangeAsync(c => c.WebhookSecretCipher = "lost with its key");
        await CheckAsync();
        Assert.NotEqual(first, EndpointId());

        var former = await SecretAsync();
        await desk.Visitor.OpenAsync(desk.Page);
        await desk.Visitor.PressAsync("Renew the endpoint");
        Assert.Contains("made anew", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.NotEqual(former, await SecretAsync());
        using var http = new HttpClient();
        var ping = new StripePing(http, TimeProvider.System);
        var hook = $"{app.Address}hooks/stripe/{desk.GatewayId}";
        foreach (var good in (string[])[former, await SecretAsync()])
            Assert.Equal(PingAnswer.Taken, await ping.SendAsync(hook, good, livemode: false, default));
        Assert.Equal(PingAnswer.Refused, await ping.SendAsync(hook, "whsec_other", livemode: false, default));
    }

    [Fact]
    public async Task Clocks_that_differ_are_warned_of_and_again_only_when_it_changes()
    {
        app.Stripe.Advance(TimeSpan.FromMinutes(6));
        await CheckAsync();
        await CheckAsync();
        Assert.InRange((await TieAsync()).SkewSeconds, 350, 370);
        Assert.Contains("more than two minutes", Assert.Single(await MailsAsync()).Body, StringComparison.Ordinal);
        await desk.Visitor.OpenAsync(desk.Page);
        Assert.Contains("They differ by", desk.Visitor.Text, StringComparison.Ordinal);

        app.Clock.Offset = TimeSpan.FromMinutes(0);
        app.Stripe.Accounts.RevokeKey(key);
        await CheckAsync();
        Assert.Equal(2, (await MailsAsync()).Count);
    }

    [Fact]
    public async Task Bodies_of_events_worked_off_a_year_ago_are_emptied_and_the_rows_stay()
    {
        await desk.Merchant.WithDbAsync(async db =>
        {
            var tie = (await db.Connections.FirstAsync()).Id;
            db.AddRange(Event(tie, InboxState.Done, DateTimeOffset.UtcNow.AddDays(-400)),
                Event(tie, InboxState.Parked, DateTimeOffset.UtcNow.AddDays(-400)),
                Event(tie, InboxState.Done, DateTimeOffset.UtcNow.AddDays(-300)));
            return await db.SaveChangesAsync();
        });
        await CheckAsync();
        var bodies = await desk.Merchant.WithDbAsync(
            db => db.Inbox.OrderBy(e => e.ReceivedAt).ThenBy(e => e.State)
                .Select(e => e.Body.Length > 0).ToListAsync());
        Assert.Equal([false, true, true], bodies);
    }

    string NewKey(string[] permissions) => app.Stripe.Accounts.AddKey(account.Id, live: false, permissions).Secret;

    StripeClient Client() => new(new StripeClientOptions
    {
        ApiKey = account.Keys[0].Secret, ApiBase = app.Stripe.Address.GetLeftPart(UriPartial.Authority),
    });

    string EndpointId() => Assert.Single(app.Stripe.All(account.Id, "webhook_endpoint"))["id"]!.ToString();

    async Task<string> SecretAsync()
    {
        var tie = await TieAsync();
        return app.Services.GetRequiredService<Secrets>().Reveal(tie.OrganizationId, tie.WebhookSecretCipher);
    }

    Task<Id<InboxEvent>> Parked() => desk.Merchant.WithDbAsync(async db =>
    {
        var told = Event((await db.Connections.FirstAsync()).Id, InboxState.Parked);
        told.Reason = "NoAccess api_key_expired";
        db.Add(told);
        await db.SaveChangesAsync();
        return told.Id;
    });

    InboxEvent Event(Id<Connection> tie, InboxState state, DateTimeOffset? at = null)
    {
        var id = desk.Merchant.Ids().Next<InboxEvent>();
        return new(id, desk.Merchant.OrganizationId, tie, $"evt_{id}")
        {
            Type = "checkout.session.completed", ObjectId = "cs_test_unknown", Body = "{}", State = state,
            ReceivedAt = at ?? DateTimeOffset.UtcNow, NotBeforeAt = DateTimeOffset.UtcNow,
        };
    }

    async Task CheckAsync() => await Care.CheckAsync(desk.Merchant, (await TieAsync()).Id);

    async Task<Tamias.Connection> TieAsync() => (await desk.ConnectionAsync())!;

    async Task ChangeAsync(Action<Tamias.Connection> change) =>
        await Care.ChangeAsync(desk.Merchant, (await TieAsync()).Id, change);

    Task<List<Mail>> MailsAsync() => Care.MailsAsync(desk.Merchant, "connection:");
}
