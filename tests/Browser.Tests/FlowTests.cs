using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;
using Tamias.Web.Start;

namespace Tamias.Browser.Tests;

/// <summary>The founding article, walked as a person would: from the setup code to money that three places agree
/// on.</summary>
public sealed class FlowTests(Chromium chromium, Databases databases) : Browsing(chromium)
{
    App app = null!;

    string Code => app.Services.GetRequiredService<SetupCode>().Code;

    public override async ValueTask InitializeAsync() => app = await App.StartAsync(databases);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task From_the_setup_code_to_an_invoice_paid_while_its_page_is_open(string language)
    {
        var merchant = await OpenAsync(app, language);
        await ConnectAsync(merchant);
        await merchant.AddCustomerAsync("Ξενοδοχείο Αλκυόνη Α.Ε.");
        await merchant.WriteInvoiceAsync("2", merchant.Speech.Number(12.50m));
        await CheckBoxAsync(merchant);
        await merchant.SendAsync();
        await merchant.KeepAsync("11-issued");

        var customer = await OpenAsync(app, language);
        await FollowMailAsync(customer);
        await merchant.WatchAsync();
        await customer.ContinueToStripeAsync();
        await customer.PayByCardAsync(StripeSteps.Good);
        await customer.SeesAsync("Thank you, paid");
        await customer.KeepAsync("15-thanks");

        await merchant.FollowsAsync(language == "el" ? "Εξοφλημένο" : "Paid");
        await merchant.KeepAsync("16-paid");
        await customer.PressAsync("To the invoice");
        await customer.SeesAsync("Paid");
        await ThreePlacesAgreeAsync(merchant);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task A_merchant_who_has_no_account_at_Stripe_registers_on_the_spot(string language)
    {
        var merchant = await OpenAsync(app, language);
        await merchant.SetUpAsync(Code);
        await merchant.AddStripeAsync("Save and register with Stripe");
        await merchant.RegisterAtStripeAsync("new@ilio.test");
        await merchant.SeesAsync("Connected. Your customers can pay.");
        await merchant.SeesAsync("TEST: no money moves");
        await merchant.MenuAsync("Settings");
        await merchant.FollowTextAsync("Payment gateways");
        await merchant.SeesAsync("Connected");
        await merchant.KeepAsync("05-gateways");
    }

    async Task ConnectAsync(Window merchant)
    {
        app.Stripe.Accounts.Create(new() { Email = "owner@ilio.test", Password = "at stripe only", Name = "Ilio" });
        await merchant.SetUpAsync(Code);
        await merchant.AddStripeAsync();
        await merchant.LogInAtStripeAsync("owner@ilio.test", "at stripe only");
        await merchant.SeesAsync("Connected");
        await merchant.SeesAsync("TEST: no money moves");
        await merchant.KeepAsync("05-connected");
    }

    static async Task CheckBoxAsync(Window merchant)
    {
        var gateway =
            merchant.Page.GetByLabel(merchant.Speech.Language == "el" ? "Κάρτα μέσω Stripe" : "Card via Stripe");
        Assert.True(await gateway.IsCheckedAsync());
        var box = (await gateway.BoundingBoxAsync())!;
        var partial = (await merchant.Field("Allow partial payments").BoundingBoxAsync())!;
        Assert.InRange(partial.Y - box.Y, 10, 80);
        await merchant.KeepAsync("09-draft");
    }

    static async Task FollowMailAsync(Window customer)
    {
        await customer.OpenMailAsync();
        await customer.KeepAsync("12-mail");
        await customer.FollowMailAsync("View and pay");
        await customer.SeesAsync("Pay");
        await customer.KeepAsync("12-pay-page");
    }

    /// <summary>The invoice's page, the payments received and Stripe name one another.</summary>
    async Task ThreePlacesAgreeAsync(Window merchant)
    {
        var number = (await merchant.Page.Locator("h1").InnerTextAsync()).Split(' ', 2)[1];
        await merchant.MenuAsync("Payments received");
        await merchant.KeepAsync("17-payments");
        await merchant.Page.Locator("main tbody a").First.ClickAsync();
        await merchant.SeesAsync("Invoice {0}", number);
        await merchant.KeepAsync("18-payment");
        var intent = await merchant.Page.GetByText("pi_").First.InnerTextAsync();

        await merchant.GoAsync(app.Services.GetRequiredService<IConfiguration>()["Stripe:ApiBase"] + "/dashboard");
        await merchant.SeesTextAsync(intent);
        await merchant.SeesTextAsync(number);
        await merchant.KeepAsync("19-at-stripe");
    }
}
