using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Hooks;
using Tamias.Web.Tests.Pages.Settings.PaymentGateways;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Security;

/// <summary>What no log may say, whatever goes wrong: acceptance case 59.</summary>
public sealed class LogTests(Databases databases) : IAsyncLifetime
{
    App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync(
        databases, ("Logging:LogLevel:Default", "Warning"), ("Logging:LogLevel:Tamias", "Debug"),
        ("Logging:Console:LogLevel:Default", "None"), ("Logging:Console:LogLevel:Tamias", "None"));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Secrets_and_persons_stand_in_no_log_and_the_id_that_Stripes_support_asks_for_does()
    {
        var key = await ConnectByKeyAsync();
        using var desk = await RefundDesk.OpenAsync(app);
        app.Stripe.Faults.Add(new() { Kind = FaultKind.Error, Status = 503, Path = "/v1/refunds", Times = 9 });
        await desk.GiveBackAsync("40.00");
        await RefusedCardAsync(desk.Business);
        await PostAsync(HookMessage.Of("wrong secret", App.PlatformWebhookSecret, null));
        await PostAsync(HookMessage.Of("not json", App.PlatformWebhookSecret, null));

        var log = app.Log.Text;
        Assert.Contains("req_", log, StringComparison.Ordinal);
        foreach (var secret in (string[])
            [key, App.PlatformWebhookSecret, "sk_test_", "whsec_", "_secret_", "c@example.test",
                desk.Merchant.Email, Merchant.Password, desk.Invoice.Address])
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\b4242\b", log); // the card's last digits, alone: ids made by chance may hold them
    }

    async Task<string> ConnectByKeyAsync()
    {
        using var desk = await Desk.OpenAsync(app);
        var key = app.Stripe.Accounts.AddKey(
            desk.NewAccount().Id, live: false, [.. Tamias.Gateways.StripePermissions.All.Select(p => p.Slug)]).Secret;
        await desk.PasteAsync(key);
        Assert.Equal(ConnectionState.Connected, (await desk.ConnectionAsync())!.State);
        return key;
    }

    async Task RefusedCardAsync(Business business)
    {
        using var payer = new Payer(app, await business.IssueAsync(60_00));
        var session = (await payer.PressPayAsync())!;
        Assert.NotNull(app.Stripe.Payer.PayByCard(session, "4000000000000002"));
        await payer.ComeBackAsync(session);
    }

    async Task PostAsync(HookMessage message)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/stripe")
        {
            Content = new ByteArrayContent(message.Body),
        };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", message.Signature);
        using var answer = await http.SendAsync(request);
        Assert.False(answer.IsSuccessStatusCode);
    }
}
