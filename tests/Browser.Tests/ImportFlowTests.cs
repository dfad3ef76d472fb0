using System.Text;
using Microsoft.Playwright;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>A list of customers from another program: looked at row by row first, then taken over.</summary>
public sealed class ImportFlowTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    const string List = "Name;E-mail\nΞενοδοχείο Αλκυόνη;info@alkyoni.example\nNobody;not an address\n";

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task The_fate_of_each_row_is_shown_before_anything_is_taken_over(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        await merchant.MenuAsync("Settings");
        await merchant.FollowTextAsync("Import");
        await merchant.Page.Locator("#file").SetInputFilesAsync(
            new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(List) });
        await merchant.PressAsync("Look at the file");
        await merchant.SeesAsync("What becomes of each row");
        await merchant.SeesAsync("Left out");
        await merchant.KeepAsync("79-import-look");
        Assert.Equal(0, await merchant.OverhangAsync());
        await merchant.PressAsync("Import the new ones");
        await merchant.SeesAsync("Imported: {0}.", 1);
        await merchant.MenuAsync("Customers");
        await merchant.SeesTextAsync("Ξενοδοχείο Αλκυόνη");
        Assert.Equal(0, await merchant.Page.GetByText("Nobody").CountAsync());
    }
}
