using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways.Events;

/// <summary>A merchant looks at what Stripe told, and has it worked off again.</summary>
public sealed class EventPagesTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;

    string List => $"/settings/payment-gateways/events/{business.Gateway.Id}";

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        business = await Business.OpenAsync(app);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Nothing_yet_says_what_will_stand_there()
    {
        using var visitor = await business.Merchant.SignInAsync("el");
        await visitor.OpenAsync($"/settings/payment-gateways/edit/{business.Gateway.Id}");
        await visitor.PressAsync("Συμβάντα από το Stripe");
        Assert.Equal(List, visitor.Address);
        Assert.Contains("Δεν υπάρχουν ακόμη συμβάντα", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payments_events_are_listed_in_words_by_state_and_page()
    {
        await AddAsync(30, InboxState.Done);
        await AddAsync(1, InboxState.Parked, "NotFound resource_missing");
        using var visitor = await business.Merchant.SignInAsync("el");
        await visitor.OpenAsync(List);
        Assert.Equal(25, visitor.Page.QuerySelectorAll(".list-group-item").Length);
        Assert.Contains("Ένας πελάτης ολοκλήρωσε τη φόρμα πληρωμής", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Επόμενη");
        Assert.Equal(6, visitor.Page.QuerySelectorAll(".list-group-item").Length);
        await visitor.PressAsync("Εγκαταλείφθηκε");
        Assert.Single(visitor.Page.QuerySelectorAll(".list-group-item"));
        Assert.Contains("resource_missing", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"{List}?state=waiting&p=99999999999");
        Assert.NotEqual(HttpStatusCode.InternalServerError, visitor.Status);
        await visitor.OpenAsync($"{List}?state=nonsense");
        Assert.Equal(25, visitor.Page.QuerySelectorAll(".list-group-item").Length);
    }

    [Fact]
    public async Task One_event_shows_what_came_without_what_opens_a_door()
    {
        var id = await AddAsync(1, InboxState.Done, body: """
            {"id":"evt_1","data":{"object":{"id":"pi_1","client_secret":"pi_1_secret_door","note":"<b>Ωμέγα</b>",
             "keys":["x"],"nested":[{"secret":"whsec_door"},{"key":"sk_test_door"}]}}}
            """);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync(Show(id));
        var payload = visitor.Page.QuerySelector("pre")!.TextContent;
        Assert.DoesNotContain("door", payload, StringComparison.Ordinal);
        Assert.Contains("<b>Ωμέγα</b>", payload, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("pre b"));
        Assert.Contains(
            "/dashboard", visitor.Page.QuerySelector("dd a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    public async Task A_body_that_is_emptied_or_no_JSON_is_no_failure(string body)
    {
        var id = await AddAsync(1, InboxState.Done, body: body);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync(Show(id));
        Assert.Contains("not kept any more", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worked_off_again_it_books_nothing_twice()
    {
        var invoice = await business.IssueAsync(40_00);
        using var payer = new Payer(app, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        var told = await Eventually.GetsAsync(
            () => business.Merchant.WithDbAsync(db => db.Inbox.AsNoTracking()
                .FirstOrDefaultAsync(e => e.State == InboxState.Done && e.Type == "checkout.session.completed")),
            e => e is not null);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync(Show(told!.Id));
        await visitor.PressAsync("Work off again");
        await visitor.PressAsync("Work off again");
        Assert.Contains("It is being worked off again.", visitor.Text, StringComparison.Ordinal);
        var again = await Eventually.GetsAsync(
            () => business.Merchant.WithDbAsync(db => db.Inbox.AsNoTracking().FirstAsync(e => e.Id == told.Id)),
            e => e.State == InboxState.Done);
        Assert.Equal(InboxState.Done, again.State);
        await Payments.Books.AreAsync(invoice, paid: 40_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task What_was_given_up_begins_anew_all_at_once()
    {
        await AddAsync(3, InboxState.Parked, "NotFound resource_missing");
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync(List);
        await visitor.PressAsync("Work off again what was given up: 3");
        Assert.Contains("They are being worked off again.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await business.Merchant.WithDbAsync(db => db.Inbox.CountAsync(
            e => e.State == InboxState.Parked)));
    }

    [Fact]
    public async Task Another_organizations_events_are_not_there_and_without_the_forms_token_nothing_is_taken()
    {
        var id = await AddAsync(1, InboxState.Parked, "NotFound");
        var stranger = await app.NewMerchantAsync("Stranger");
        using var visitor = await stranger.SignInAsync();
        foreach (var address in (string[])[List, Show(id), "/settings/payment-gateways/events/show/nonsense"])
        {
            await visitor.OpenAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        using var own = await business.Merchant.SignInAsync();
        await own.SendAsync(new(HttpMethod.Post, Show(id) + "?handler=Replay")
        {
            Content = new FormUrlEncodedContent([]),
        });
        Assert.Equal(HttpStatusCode.BadRequest, own.Status);
        Assert.Equal(1, await business.Merchant.WithDbAsync(db => db.Inbox.CountAsync(
            e => e.State == InboxState.Parked)));
    }

    static string Show(Id<InboxEvent> id) => $"/settings/payment-gateways/events/show/{id}";

    /// <summary>The last of so many.</summary>
    Task<Id<InboxEvent>> AddAsync(int count, InboxState state, string reason = "", string body = "{}") =>
        business.Merchant.WithDbAsync(async db =>
        {
            Id<InboxEvent> id = default;
            for (var n = 0; n < count; n++)
            {
                id = business.Merchant.Ids().Next<InboxEvent>();
                db.Add(new InboxEvent(id, business.Merchant.OrganizationId, business.Connection.Id, $"evt_{id}")
                {
                    Type = "checkout.session.completed", ObjectId = "cs_test_nobody", Body = body, State = state,
                    Reason = reason, ReceivedAt = DateTimeOffset.UtcNow, NotBeforeAt = DateTimeOffset.UtcNow,
                });
            }

            await db.SaveChangesAsync();
            return id;
        });
}
