using System.Globalization;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>An invoice in instalments: agreed on the draft, the first paid online, the rest shown as it
/// stands.</summary>
public sealed class InstalmentFlowTests(Chromium chromium, Product product)
    : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task A_deposit_is_agreed_and_paid_and_the_rest_waits_for_its_day(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var draft = await business.DraftAsync(300_00);
        await business.AgreeAsync(draft, 60);
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await merchant.GoAsync($"/sales/invoices/show/{draft}");
        await AgreeAsync(merchant, business.Merchant.Today());
        await merchant.SendAsync();

        var customer = await OpenAsync(product.App, language, width);
        await customer.FollowMailAsync(customer.Say("Invoice {0} from {1}", "INV-0001", "Ergasterion"), "View and pay");
        await customer.PressAsync("Pay");
        await customer.SeesAsync("What would you like to pay?");
        await customer.KeepAsync("75-instalments");
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.PressAsync("Continue");
        await customer.ArrivesAsync("**/c/pay/**");
        await customer.PayByCardAsync(StripeSteps.Good);
        await customer.SeesAsync("Thank you, paid");

        await merchant.GoAsync($"/sales/invoices/show/{draft}");
        await merchant.SeesAsync("Partially paid");
        await merchant.SeesTextAsync(merchant.Speech.Number(210m));
        await merchant.KeepAsync("76-deposit-paid");
        Assert.Equal(0, await merchant.OverhangAsync());
    }

    /// <summary>30 % today, the rest on the draft's due date.</summary>
    static async Task AgreeAsync(Window merchant, DateOnly today)
    {
        await merchant.PressAsync("Agree on instalments");
        await merchant.Page.Locator("[name='Input.Rows[0].DueOn']")
            .FillAsync(today.ToString("O", CultureInfo.InvariantCulture));
        await merchant.Page.Locator("[name='Input.Rows[0].Part']").FillAsync("30%");
        await merchant.Page.Locator("main .btn-list .btn-primary").ClickAsync();
        await merchant.SeesAsync("Saved.");
        await merchant.SeesAsync("The rest");
        await merchant.KeepAsync("74-instalments-agreed");
    }
}
