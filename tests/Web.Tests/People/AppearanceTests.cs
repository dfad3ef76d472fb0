using System.Net;
using AngleSharp.Html.Dom;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.People;

/// <summary>Light or dark, for the merchant's people and each device.</summary>
public sealed class AppearanceTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task What_is_chosen_on_a_device_stays_there_and_is_left_to_it_again()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var person = await merchant.SignInAsync();
        await person.OpenAsync("/account");
        Assert.Empty(ThemeOf(person));
        await ChooseAsync(person, "Dark");
        Assert.Equal("dark", ThemeOf(person));
        await person.OpenAsync("/sales/invoices");
        Assert.Equal("dark", ThemeOf(person));

        using var elsewhere = await merchant.SignInAsync();
        Assert.Empty(ThemeOf(elsewhere));
        await person.OpenAsync("/account");
        await ChooseAsync(person, "As the device");
        Assert.Empty(ThemeOf(person));
    }

    [Fact]
    public async Task What_is_no_appearance_is_refused()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var person = await merchant.SignInAsync();
        await person.OpenAsync("/account");
        ((IHtmlInputElement)person.Page.QuerySelector("input[name=appearance][value=dark]")!).Value = "\"><script>";
        await ChooseAsync(person, "Dark");
        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
    }

    static async Task ChooseAsync(Visitor person, string word)
    {
        foreach (var radio in person.Page.QuerySelectorAll("input[name=appearance]").OfType<IHtmlInputElement>())
            radio.IsChecked = false;
        person.Tick(word);
        await person.PressAsync("Save the appearance");
    }

    static string ThemeOf(Visitor person) => person.Page.DocumentElement.GetAttribute("data-bs-theme") ?? "";
}
