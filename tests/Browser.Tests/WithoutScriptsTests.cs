using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>Scripts only save loading anew: everything works without them.</summary>
public sealed class WithoutScriptsTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en")]
    [InlineData("el")]
    public async Task A_customer_reads_takes_the_file_and_pays_in_parts(string language)
    {
        var business = await Business.OpenAsync(product.App, language);
        var invoice = await business.IssueAsync(61_00, partial: true);
        var customer = await OpenAsync(product.App, language, scripts: false);
        await customer.GoAsync(invoice.Address);
        await customer.SeesAsync("Unpaid");
        var file = await customer.Page.Context.APIRequest.GetAsync(
            (await customer.Button("Download PDF").GetAttributeAsync("href"))!);
        Assert.Equal("application/pdf", file.Headers["content-type"]);

        await customer.PayAsync(invoice, customer.Speech.Number(20.50m));
        await customer.PressAsync("To the invoice");
        await customer.SeesAsync("Partially paid");
        await customer.PayAsync(invoice);
        await customer.PressAsync("To the invoice");
        await customer.SeesAsync("Paid");
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
    }

    [Fact]
    public async Task A_wrong_amount_is_explained_beside_it_and_stays_as_typed()
    {
        var business = await Business.OpenAsync(product.App, "el");
        var invoice = await business.IssueAsync(61_00, partial: true);
        var customer = await OpenAsync(product.App, "el", scripts: false);
        await customer.GoAsync(invoice.Address);
        await customer.PressAsync("Pay");
        await customer.FillAmountAsync("εξήντα");
        await customer.PressAsync("Continue");
        await customer.SeesAsync("Enter an amount as a number, for example {0}.", "61,00");
        Assert.Equal("εξήντα", await customer.Page.Locator("#Amount").InputValueAsync());
    }

    [Fact]
    public async Task A_merchant_adds_a_line_saves_ticks_the_box_and_issues()
    {
        var business = await Business.OpenAsync(product.App);
        var merchant = await OpenAsync(product.App, "en", scripts: false);
        await merchant.SignInAsync(business.Merchant);
        await merchant.GoAsync($"/sales/invoices/new?customer={business.Customer.Id}");
        await WriteLineAsync(merchant, 0, "Poster", "12.50");
        await merchant.PressAsync("Add line");
        await WriteLineAsync(merchant, 1, "Frame", "7.50");
        await merchant.PressAsync("Save draft");
        await merchant.SeesTextAsync("€20.00");

        await merchant.Field("Allow partial payments").CheckAsync();
        await merchant.PressAsync("Save");
        Assert.True(await merchant.Field("Allow partial payments").IsCheckedAsync());
        await merchant.PressAsync("Issue");
        await merchant.SeesAsync("Customer's page");
    }

    static async Task WriteLineAsync(Window merchant, int row, string description, string price)
    {
        var line = merchant.Page.Locator("[data-line]").Nth(row);
        await line.GetByLabel("Description").FillAsync(description);
        await line.GetByLabel("Price").FillAsync(price);
        await line.GetByLabel("VAT").SelectOptionAsync("");
    }
}
