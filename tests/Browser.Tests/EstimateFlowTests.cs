using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>An estimate, walked by both sides: written, sent, read, accepted, invoiced.</summary>
public sealed class EstimateFlowTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    const string Work = "Κατάλογος 24 σελίδων";

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task An_estimate_is_accepted_from_the_mail_and_becomes_an_invoice(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await merchant.WriteEstimateAsync(Work, merchant.Speech.Number(640m));
        var number = await merchant.SendEstimateAsync();

        var customer = await OpenAsync(product.App, language, width);
        await customer.FollowMailAsync(
            customer.Say("Estimate {0} from {1}", number, "Ergasterion"), "See the estimate");
        var address = customer.Address;
        await customer.SeesTextAsync(Work);
        await customer.AcceptAsync("Ελένη Δήμου", "Ξεκινήστε όποτε θέλετε.");
        await customer.SeesAsync("{0} goes on from here. You need do nothing.", "Ergasterion");
        await customer.KeepAsync("34-accepted");

        await merchant.FollowMailAsync(merchant.Say("{0} accepted {1}", "Customer", number), "Open the estimate");
        await merchant.SeesAsync("Accepted");
        await merchant.SeesTextAsync("Ξεκινήστε όποτε θέλετε.");
        await merchant.KeepAsync("35-estimate-accepted");
        await InvoiceAsync(merchant);

        var later = await OpenAsync(product.App, language, width); // the page that was left open loads itself anew
        await later.GoAsync(address);
        await later.SeesAsync("The invoice is ready.");
        await later.PressAsync("To the invoice");
        await later.SeesAsync("Unpaid");
        await later.SeesTextAsync(later.Speech.Number(640m));
        Assert.Equal(0, await later.OverhangAsync());
    }

    static async Task InvoiceAsync(Window merchant)
    {
        await merchant.PressAsync("Make invoice");
        await merchant.SeesAsync("Get paid");
        await merchant.SeesTextAsync(Work);
        await merchant.KeepAsync("36-invoice-of-an-estimate");
        await merchant.PressAsync("Issue");
        await merchant.SeesAsync("Customer's page");
        Assert.Equal(0, await merchant.OverhangAsync());
    }
}
