using Microsoft.Playwright;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>The portal, from the request for a link to the way out.</summary>
public sealed class PortalFlowTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task A_customer_signs_in_by_mail_pays_two_invoices_at_once_and_signs_out(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        await business.AdmitAsync();
        var (first, second) = (await business.IssueAsync(100_00), await business.IssueAsync(50_50));
        var customer = await OpenAsync(product.App, language, width);
        await SignInAsync(customer);
        await ReadAsync(customer, first, second);
        await PayTogetherAsync(customer);
        Assert.True((await first.ReadAsync()).Outstanding.IsZero && (await second.ReadAsync()).Outstanding.IsZero);

        await ReceiptAsync(customer);
        await customer.PressAsync("Sign out");
        await customer.GoAsync("/portal");
        await Assertions.Expect(customer.Button("Send me the link")).ToBeVisibleAsync();
    }

    static async Task SignInAsync(Window customer)
    {
        await customer.GoAsync("/portal");
        await customer.FillAsync("E-mail", "c@example.test");
        await customer.KeepAsync("40-portal-sign-in");
        await customer.PressAsync("Send me the link");
        await customer.SeesAsync("Look into your mail");
        await customer.KeepAsync("41-portal-link-sent");
        await customer.FollowMailAsync(customer.Say("Your link to sign in at {0}", "Ergasterion"), "Sign in");
        await customer.KeepAsync("42-portal-enter");
        await customer.PressAsync("Sign in");
        await customer.ArrivesAsync("**/portal");
    }

    static async Task ReadAsync(Window customer, params Issued[] invoices)
    {
        await customer.SeesAsync("To be paid");
        foreach (var issued in invoices)
            await customer.SeesAsync("Invoice {0}", (await issued.ReadAsync()).Number);
        await customer.SeesTextAsync(customer.Speech.Number(150.50m));
        await customer.KeepAsync("43-portal");
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.PressAsync("Statement");
        await customer.SeesAsync("Customer statement");
        await customer.SeesTextAsync(customer.Speech.Number(150.50m));
        await customer.KeepAsync("44-portal-statement");
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.PressAsync("Documents");
    }

    static async Task PayTogetherAsync(Window customer)
    {
        var sum = new Money(150_50, Currency.Eur).ToString(customer.Speech.Culture);
        await customer.PressAsync("Pay together: {0}", sum);
        await customer.SeesAsync("Pay several invoices");
        Assert.Equal(2, await customer.Page.Locator("[name=Chosen]:checked").CountAsync());
        await customer.KeepAsync("45-portal-pay");
        await customer.PressAsync("Continue");
        await customer.ArrivesAsync("**/c/pay/**");
        await customer.PayByCardAsync(StripeSteps.Good);
        await customer.SeesAsync("Thank you, paid");
        await customer.SeesAsync("Nothing is owed");
        await customer.KeepAsync("46-portal-paid");
        await customer.PressAsync("All your documents");
    }

    /// <summary>The payment stands there, and its receipt is a PDF.</summary>
    static async Task ReceiptAsync(Window customer)
    {
        await customer.SeesAsync("Your payments");
        await customer.KeepAsync("47-portal-after");
        var receipt = customer.Page.GetByRole(AriaRole.Link, new() { Name = customer.Say("Receipt (PDF)") });
        var file = await customer.Page.RunAndWaitForDownloadAsync(() => receipt.ClickAsync());
        Assert.StartsWith("%PDF", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
    }
}
