using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>A paid invoice is credited and its money given back.</summary>
public sealed class RefundFlowTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task Money_goes_back_with_a_credit_note_and_invoice_and_payment_say_so(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var invoice = await business.IssueAsync(80_00);
        var number = (await invoice.ReadAsync()).Number;
        var customer = await OpenAsync(product.App, language, width);
        await customer.PayAsync(invoice);

        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await merchant.MenuAsync("Payments received");
        await merchant.Page.Locator("main tbody a").First.ClickAsync();
        await merchant.PressAsync("Refund");
        await merchant.KeepAsync("60-refund");
        await CreditAsync(merchant, number);
        await GiveBackAsync(merchant, new Money(80_00, Currency.Eur).ToString(merchant.Speech.Culture));

        await merchant.GoAsync($"/sales/invoices/show/{invoice.Id}");
        await merchant.SeesAsync("Credited");
        await merchant.SeesAsync("Became the customer's credit");
        await merchant.SeesTextAsync("Επιστράφηκε ακέραιο");
        await merchant.KeepAsync("64-invoice-refunded");
        Assert.Equal(0, await merchant.OverhangAsync());
        var later = await OpenAsync(product.App, language, width); // the page that was left open loads itself anew
        await later.GoAsync(invoice.Address);
        await later.SeesAsync("Nothing is owed");
        await later.SeesAsync("Credit notes");
        await later.KeepAsync("65-pay-page-refunded");
    }

    /// <summary>A refund leads to the credit note, and the credit note back to the refund.</summary>
    static async Task CreditAsync(Window merchant, string number)
    {
        await merchant.PressAsync("Credit note for invoice {0}", number);
        await merchant.FillAsync("Reason", "Επιστράφηκε ακέραιο");
        await merchant.KeepAsync("61-credit-note");
        Assert.Equal(0, await merchant.OverhangAsync());
        await merchant.PressAsync("Issue the credit note");
        await merchant.SeesAsync("The credit note is issued.");
    }

    static async Task GiveBackAsync(Window merchant, string amount)
    {
        await merchant.PressAsync("Continue");
        await merchant.SeesAsync("This will happen");
        await merchant.SeesAsync("{0} comes out of the customer's credit.", amount);
        await merchant.KeepAsync("62-refund-check");
        Assert.Equal(0, await merchant.OverhangAsync());
        await merchant.PressAsync("Give {0} back", amount);
        await merchant.SeesAsync("Refunded");
        await merchant.SeesAsync("Given back");
        await merchant.SeesAsync("with a credit note");
        await merchant.KeepAsync("63-payment-refunded");
        Assert.Equal(0, await merchant.OverhangAsync());
    }
}
