using Microsoft.EntityFrameworkCore;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>A customer lets later invoices be paid automatically, is told of a charge, and stops it again.</summary>
public sealed class AutomaticFlowTests(Chromium chromium, Product product)
    : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task What_the_customer_ticked_is_charged_on_its_day_while_the_merchant_looks_on(
        string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var today = business.Merchant.Today();
        product.App.Clock.Become(today.AddDays(1), 10);
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await OfferAsync(merchant, business);
        var customer = await OpenAsync(product.App, language, width);
        await AgreeAsync(customer, await business.IssueAsync(50_00));

        var next = await business.IssueAsync(120_00, (4, 30_00));
        product.App.Clock.Become(today.AddDays(1), 11); // the customer's invoices are looked through again
        Assert.True(await Eventually.GetsAsync(() => business.Merchant.WithDbAsync(
            db => db.AutomaticPayments.AnyAsync(p => p.InvoiceId == next.Id)), told => told));
        await customer.GoAsync(next.Address);
        await customer.SeesAsync("Automatic payment");
        await customer.KeepAsync("81-charge-announced");
        Assert.Equal(0, await customer.OverhangAsync());

        await merchant.GoAsync($"/sales/invoices/show/{next.Id}");
        await merchant.SeesAsync("Automatic payment");
        product.App.Clock.Become(today.AddDays(4), 10);
        await merchant.SeesAsync("Partially paid");
        await merchant.SeesAsync("It is charged to {0} when it is due. The customer is told {1} days before.",
            "Visa •••• 4242", AutomaticPayment.DaysAhead);
        await merchant.KeepAsync("82-charged");
        await customer.EnterPortalAsync(await business.LinkAsync(await business.AdmitAsync(), TimeSpan.FromDays(30)));
        await StopAsync(customer, next);
    }

    /// <summary>The portal says that something is charged; the invoice's page ends it.</summary>
    static async Task StopAsync(Window customer, Issued invoice)
    {
        await customer.SeesAsync("What falls due is charged to {0}. You get an e-mail before each charge.",
            "Visa •••• 4242");
        await customer.KeepAsync("84-portal");
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.GoAsync(invoice.Address);
        await customer.PressAsync("Stop automatic payments");
        await customer.SeesAsync("Automatic payments have stopped. Nothing is charged any more unless you pay.");
        await customer.KeepAsync("83-stopped");
        Assert.Equal(0, await customer.OverhangAsync());
    }

    static async Task OfferAsync(Window merchant, Business business)
    {
        await merchant.GoAsync($"/settings/payment-gateways/edit/{business.Gateway.Id}");
        await merchant.Page.Locator("[name='Input.OffersAutomatic'][type=checkbox]").CheckAsync();
        await merchant.PressAsync("Save");
        await merchant.SeesAsync("Saved.");
        await merchant.KeepAsync("79-offered");
        Assert.Equal(0, await merchant.OverhangAsync());
    }

    static async Task AgreeAsync(Window customer, Issued invoice)
    {
        await customer.GoAsync(invoice.Address);
        await customer.PressAsync("Pay");
        await customer.Page.Locator("[name=Agrees]").CheckAsync();
        await customer.KeepAsync("80-agreed");
        Assert.Equal(0, await customer.OverhangAsync());
        await customer.PressAsync("Continue");
        await customer.ArrivesAsync("**/c/pay/**");
        await customer.PayByCardAsync(StripeSteps.Good);
        await customer.SeesAsync("Thank you, paid");
    }
}
