using Microsoft.Extensions.DependencyInjection;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;
using Tamias.Web.Start;

namespace Tamias.Browser.Tests;

/// <summary>The founding article, walked as a person would: from the setup code to money that three places agree on.</summary>
public sealed class FlowTests(Chromium chromium, Databases databases) : Browsing(chromium)
{
    App app = null!;

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
    }

    async Task ConnectAsync(Window merchant)
    {
        app.Stripe.Accounts.Create(new() { Email = "owner@ilio.test", Password = "at stripe only", Name = "Ilio" });
        await merchant.SetUpAsync(app.Services.GetRequiredService<SetupCode>().Code);
        await merchant.AddStripeAsync();
        await merchant.LogInAtStripeAsync("owner@ilio.test", "at stripe only");
        await merchant.SeesAsync("Connected");
        await merchant.SeesAsync("TEST: no money moves");
        await merchant.KeepAsync("05-connected");
    }

    static async Task CheckBoxAsync(Window merchant)
    {
        var gateway = merchant.Page.GetByLabel(merchant.Speech.Language == "el" ? "Κάρτα μέσω Stripe" : "Card via Stripe");
        Assert.True(await gateway.IsCheckedAsync());
        var box = (await gateway.BoundingBoxAsync())!;
        var partial = (await merchant.Field("Allow partial payments").BoundingBoxAsync())!;
        Assert.InRange(partial.Y - box.Y, 10, 80);
        await merchant.KeepAsync("09-draft");
    }

    static async Task FollowMailAsync(Window customer)
    {
        await customer.GoAsync("/dev/mail");
        await customer.Page.Locator("main a").First.ClickAsync();
        await customer.KeepAsync("12-mail");
        var button = customer.Page.FrameLocator("iframe").GetByText(customer.Say("View and pay"), new() { Exact = true });
        await customer.GoAsync((await button.GetAttributeAsync("href"))!);
        await customer.SeesAsync("Pay");
        await customer.KeepAsync("12-pay-page");
    }
}
