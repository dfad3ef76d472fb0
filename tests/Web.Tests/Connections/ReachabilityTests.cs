using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tamias.Gateways;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Connections;

/// <summary>Connections through the platform: what may be charged, and whether our address answers by itself:
/// acceptance cases 45, 48 and 52.</summary>
public sealed class ReachabilityTests(Databases databases)
{
    [Fact]
    public async Task An_account_that_may_not_charge_hides_Pay_at_once_and_says_what_is_missing()
    {
        await using var app = await App.StartAsync(databases);
        var business = await Business.OpenAsync(app);
        var invoice = await business.IssueAsync(50_00);
        using var customer = app.Visitor();
        await customer.OpenAsync(invoice.Address);
        Assert.True(OffersPay(customer));

        app.Stripe.Accounts.SetChargesEnabled(business.Connection.AccountId, false);
        var tie = await Eventually.GetsAsync(
            () => Care.ReadAsync(business.Merchant, business.Connection.Id), c => !c.CanCharge);
        Assert.Equal(ConnectionState.NeedsAttention, tie.State);
        await customer.OpenAsync(invoice.Address);
        Assert.False(OffersPay(customer));
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/settings/payment-gateways/edit/{business.Gateway.Id}");
        Assert.Contains("A bank account for your payouts", visitor.Text, StringComparison.Ordinal);
        var mails = await Eventually.GetsAsync(
            () => Care.MailsAsync(business.Merchant, "connection:"), m => m.Count > 0);
        Assert.Single(mails);

        app.Stripe.Accounts.SetChargesEnabled(business.Connection.AccountId, true);
        tie = await Eventually.GetsAsync(
            () => Care.ReadAsync(business.Merchant, business.Connection.Id), c => c.CanCharge);
        Assert.Equal(("", true), (tie.Problem, tie.CanCharge));
        await customer.OpenAsync(invoice.Address);
        Assert.True(OffersPay(customer));
    }

    [Fact]
    public async Task The_platforms_own_endpoint_is_seen_to_answer()
    {
        await using var app = await App.StartAsync(databases);
        var business = await Business.OpenAsync(app);
        await Care.CheckAsync(business.Merchant, business.Connection.Id);
        Assert.Equal(Hearing.Good, (await Care.ReadAsync(business.Merchant, business.Connection.Id)).Hearing);
    }

    [Fact]
    public async Task Two_secrets_of_the_platform_are_good_while_one_is_rolled()
    {
        await using var app = await App.StartAsync(databases,
            ("Stripe:Platform:WebhookSecret", $"whsec_new_one , {App.PlatformWebhookSecret}"));
        using var http = new HttpClient();
        var ping = new StripePing(http, TimeProvider.System);
        foreach (var (secret, answer) in new[]
        {
            ("whsec_new_one", PingAnswer.Taken), (App.PlatformWebhookSecret, PingAnswer.Taken),
            ("whsec_other", PingAnswer.Refused),
        })
            Assert.Equal(answer, await ping.SendAsync($"{app.Address}hooks/stripe", secret, false, default));
    }

    [Fact]
    public async Task An_address_that_leads_elsewhere_is_told_because_Stripe_does_not_follow()
    {
        await using var proxy = WebApplication.CreateSlimBuilder().Build();
        proxy.Urls.Add("http://127.0.0.1:0");
        proxy.MapFallback(() => Results.Redirect("https://elsewhere.example/", permanent: true));
        await proxy.StartAsync();
        await using var app = await App.StartAsync(databases, ("Tamias:PublicUrl", proxy.Urls.First()));
        var business = await Business.OpenAsync(app);
        await Care.CheckAsync(business.Merchant, business.Connection.Id);
        var missing = await Care.ReadAsync(business.Merchant, business.Connection.Id);
        Assert.Equal(Hearing.Missing, missing.Hearing);

        await ListenAsync(app, $"{proxy.Urls.First()}/hooks/stripe");
        await Care.CheckAsync(business.Merchant, business.Connection.Id);
        var tie = await Care.ReadAsync(business.Merchant, business.Connection.Id);
        Assert.Equal(Hearing.Redirected, tie.Hearing);
        var mails = await Care.MailsAsync(business.Merchant, "connection:");
        Assert.Equal(2, mails.Count);
        Assert.Contains("leads elsewhere", mails[^1].Body, StringComparison.Ordinal);
    }

    static bool OffersPay(Visitor customer) =>
        customer.Page.QuerySelectorAll("a, button").Any(e => e.TextContent.Trim() == "Pay");

    static async Task ListenAsync(App app, string url)
    {
        var client = new Stripe.StripeClient(new Stripe.StripeClientOptions
        {
            ApiKey = app.Stripe.Accounts.Platform!.Keys[0].Secret,
            ApiBase = app.Stripe.Address.GetLeftPart(UriPartial.Authority),
        });
        await client.V1.WebhookEndpoints.CreateAsync(new() { Url = url, EnabledEvents = ["*"], Connect = true });
    }
}
