using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Hooks;

namespace Tamias.Web.Tests.Faults;

/// <summary>While the database does not answer: nothing is acknowledged, people read what to do, and it goes on by
/// itself afterwards.</summary>
public sealed class StorageAnswerTests(Databases databases) : IAsyncLifetime
{
    readonly AwayDatabase database = new();
    App app = null!;
    Business business = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases, database);
        business = await Business.OpenAsync(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Stripe_is_told_to_send_again_and_what_it_sends_again_is_stored()
    {
        database.IsAway = true;
        Assert.Equal((503, "60", ""), await TellAsync());

        database.IsAway = false;
        Assert.Equal(200, (await TellAsync()).Status);
        Assert.Equal(1, await business.Merchant.WithDbAsync(db =>
            db.Inbox.CountAsync(e => e.EventId.StartsWith("evt_of_test"))));
    }

    [Theory]
    [InlineData("en", "The database does not answer", "only then send it again")]
    [InlineData("el", "Η βάση δεδομένων δεν απαντά", "μόνο τότε στείλτε το ξανά")]
    public async Task Payer_and_merchant_read_what_to_do_and_go_on_afterwards(
        string language, string title, string advice)
    {
        var invoice = await (await Business.OpenAsync(app, language)).IssueAsync(60_00);
        using var payer = app.Visitor(language);
        using var merchant = await business.Merchant.SignInAsync();
        database.IsAway = true;
        await ReadsAsync(payer, invoice.Address);
        await merchant.OpenAsync("/customers");
        Assert.Equal(503, (int)merchant.Status);
        Assert.Contains("The database does not answer", merchant.Text, StringComparison.Ordinal);

        database.IsAway = false;
        await merchant.OpenAsync("/customers");
        Assert.Equal(200, (int)merchant.Status);
        using var later = new Payer(app, invoice, language);
        var (pay, go) = language == "en" ? ("Pay", "Continue") : ("Πληρωμή", "Συνέχεια");
        await later.PayAsync((await later.PressPayAsync(pay: pay, go: go))!);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);

        async Task ReadsAsync(Visitor visitor, string address)
        {
            await visitor.OpenAsync(address);
            Assert.Equal(503, (int)visitor.Status);
            Assert.Contains(title, visitor.Text, StringComparison.Ordinal);
            Assert.Contains(advice, visitor.Text, StringComparison.Ordinal);
            Assert.NotEmpty(visitor.Response.Headers.GetValues("Content-Security-Policy"));
        }
    }

    Task<(int Status, string Again, string Body)> TellAsync() => HookMessage.Event(
        App.PlatformWebhookSecret, "charge.updated", "ch_1", business.Connection.AccountId).SendAsync(app);
}
