using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SkiaSharp;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;
using Tamias.Web.Documents;

namespace Tamias.Browser.Tests;

/// <summary>A page that was drawn stays as it is, however late its typefaces, pictures and scripts come. All pages are
/// measured where all are gone through (<see cref="PageTests"/>, <see cref="NarrowPageTests"/>), over a fast
/// line.</summary>
public sealed class ShiftTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    /// <summary>A picture without a size comes late, a script puts a heading over the page, a part grows.</summary>
    static readonly string[] Jumping =
    [
        "document.querySelector('#main').prepend(Object.assign(new Image(), { src: '/favicon.svg' }))",
        "document.querySelector('#main').insertAdjacentHTML('afterbegin', '<h2>New</h2><h2>Newer</h2>')",
        "document.querySelector('main h1').style.marginBottom = '5rem'",
    ];

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task A_first_visit_over_a_slow_line_moves_nothing(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var iris = await AddPicturesAsync(business);
        var invoice = await business.IssueAsync(80_00);
        var window = await OpenAsync(product.App, language, width);
        await window.SignInAsync(business.Merchant);
        await Shifts.WatchAsync(window);
        await Shifts.SlowDownAsync(window);
        string[] addresses =
        [
            invoice.Address, "/", "/sales/invoices", $"/sales/invoices/show/{invoice.Id}",
            $"/sales/invoices/edit/{await business.DraftAsync(20_00)}",
            "/settings/organization", $"/settings/payment-gateways/edit/{iris}",
        ];
        foreach (var address in addresses)
        {
            await window.GoAsync(address);
            Assert.Null(await Shifts.ObjectAsync(window));
        }
    }

    [Fact]
    public async Task What_jumps_is_told_by_its_name()
    {
        var window = await OpenAsync(product.App, "en");
        await Shifts.WatchAsync(window);
        foreach (var script in Jumping)
        {
            await window.GoAsync("/dev/mail");
            Assert.Null(await Shifts.ObjectAsync(window));
            await window.Page.EvaluateAsync(script);
            await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Contains("div.card from", await Shifts.ObjectAsync(window), StringComparison.Ordinal);
        }
    }

    /// <summary>The business gets a logo, and a way of payment with a picture that every invoice bears.</summary>
    static Task<Id<Gateway>> AddPicturesAsync(Business business) => business.Merchant.WithDbAsync(async db =>
    {
        var owner = business.Merchant.OrganizationId;
        var organization = await db.Organizations.FirstAsync(o => o.Id == owner);
        var (logo, code) = (Drawn(owner, 600, 120), Drawn(owner, 200, 200));
        organization.LogoHash = logo.Hash;
        var ids = business.Merchant.App.Services.GetRequiredService<Ids>();
        var iris = new Gateway(ids.Next<Gateway>(), owner, GatewayKind.Iris)
        {
            TitleGreek = "IRIS", TitleEnglish = "IRIS", Alias = "6941234567", PictureHash = code.Hash, IsDefault = true,
        };
        db.AddRange(logo, code, iris);
        await db.SaveChangesAsync();
        return iris.Id;
    });

    static Logo Drawn(Id<Organization> owner, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var file = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        var picture = UploadedLogo.Read(file.ToArray());
        return new(owner, picture.Hash, picture.Png);
    }
}
