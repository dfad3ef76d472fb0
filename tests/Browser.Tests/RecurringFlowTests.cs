using System.Globalization;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>An invoice that repeats itself: the first of them is made and sent without anybody.</summary>
public sealed class RecurringFlowTests(Chromium chromium, Product product)
    : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task An_invoice_repeats_itself_and_reaches_the_customer(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var today = business.Merchant.Today();
        product.App.Clock.Become(today, 12); // nothing is made at night
        var invoice = await business.IssueAsync(90_00);
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await merchant.GoAsync($"/sales/invoices/show/{invoice.Id}");
        await merchant.PressAsync("Repeat");
        await merchant.FillAsync("Every", "1");
        await merchant.Field("Unit of time").SelectOptionAsync("month");
        await merchant.FillAsync("First on", today.ToString("O", CultureInfo.InvariantCulture));
        await merchant.KeepAsync("77-repeat");
        Assert.Equal(0, await merchant.OverhangAsync());
        await merchant.PressAsync("Save");
        await merchant.SeesAsync("Saved.");
        await merchant.SeesAsync("Every month");
        await merchant.KeepAsync("78-recurring");

        var customer = await OpenAsync(product.App, language, width);
        await customer.FollowMailAsync(customer.Say("Invoice {0} from {1}", "INV-0002", "Ergasterion"), "View and pay");
        await customer.SeesTextAsync(customer.Speech.Number(90m));
        await merchant.MenuAsync("Invoices");
        await merchant.SeesTextAsync("INV-0002");
        Assert.Equal(0, await merchant.OverhangAsync());
    }
}
