using Microsoft.Playwright;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;
using Tamias.Web.Tests.Banking;

namespace Tamias.Browser.Tests;

/// <summary>Transfers to the bank: the account, its statement, what records itself and what waits for a
/// person.</summary>
public sealed class BankFlowTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task A_transfer_with_its_reference_records_itself_and_another_is_decided(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var (sure, doubtful) = (await business.IssueAsync(120_00), await business.IssueAsync(75_00));
        var number = (await doubtful.ReadAsync()).Number;
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await AddAccountAsync(merchant);

        var reference = RfReference.Of((await sure.ReadAsync()).Number)!.Value;
        await ImportAsync(merchant, CamtText.Of(
            new("120.00") { BankReference = "A1", Parts = [new("Invoice", "CUSTOMER", reference)] },
            new("70.00") { BankReference = "A2", Parts = [new($"part of {number}", "CUSTOMER")] }));
        await merchant.SeesAsync(
            "Imported: {0} new lines, {1} known already. Recorded by their reference: {2}.", 2, 0, 1);
        await merchant.KeepAsync("70-statement-imported");
        Assert.Equal(0, await merchant.OverhangAsync());

        await merchant.FollowAsync("Invoice {0}?", number);
        await merchant.SeesAsync("Its number, another amount");
        await merchant.KeepAsync("71-line-to-decide");
        Assert.Equal(0, await merchant.OverhangAsync());
        await merchant.PressAsync("Record for it");
        await merchant.SeesAsync("Everything is decided");

        await merchant.GoAsync($"/sales/invoices/show/{sure.Id}");
        await merchant.SeesAsync("Paid");
        await merchant.GoAsync($"/sales/invoices/show/{doubtful.Id}");
        await merchant.SeesAsync("Partially paid");
        await merchant.SeesTextAsync(merchant.Speech.Number(5m));
        await merchant.KeepAsync("72-paid-by-transfer");
    }

    static async Task AddAccountAsync(Window merchant)
    {
        await merchant.MenuAsync("Settings");
        await merchant.FollowTextAsync("Payment gateways");
        await merchant.PressAsync("Add");
        await merchant.Page.Locator("a", new() { HasTextString = merchant.Say("Bank transfer") }).First.ClickAsync();
        await merchant.FillAsync("Title in Greek", "Κατάθεση");
        await merchant.FillAsync("Title in English", "Bank transfer");
        await merchant.FillAsync("Beneficiary", "Ergasterion");
        await merchant.FillAsync("IBAN", CamtText.Account);
        await merchant.PressAsync("Save");
        await merchant.SeesAsync("The bank account was saved.");
    }

    static async Task ImportAsync(Window merchant, CamtText statement)
    {
        await merchant.MenuAsync("Payments received");
        await merchant.PressAsync("Bank statements");
        await merchant.Page.Locator("#file").SetInputFilesAsync(
            new FilePayload { Name = "november.xml", MimeType = "text/xml", Buffer = statement.Bytes });
        await merchant.PressAsync("Import");
    }
}
