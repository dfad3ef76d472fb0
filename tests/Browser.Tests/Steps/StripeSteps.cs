using Microsoft.Playwright;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Steps;

/// <summary>What people do on the pages of Stripe, here the simulator's.</summary>
static class StripeSteps
{
    public const string Good = "4242 4242 4242 4242";
    public const string Declined = "4000 0000 0000 0002";
    public const string AsksBank = "4000 0027 6000 3184";

    public static async Task LogInAtStripeAsync(this Window window, string email, string password)
    {
        var form = Form(window, "login");
        await form.Locator("[name=email]").FillAsync(email);
        await form.Locator("[name=password]").FillAsync(password);
        await window.KeepAsync("04-stripe-window");
        await form.Locator("[value=login]").ClickAsync();
    }

    public static async Task RegisterAtStripeAsync(this Window window, string email)
    {
        var form = Form(window, "register");
        await form.Locator("[name=business_name]").FillAsync(MerchantSteps.Business);
        await form.Locator("[name=email]").FillAsync(email);
        await form.Locator("[name=password]").FillAsync("a new password");
        await window.KeepAsync("04-stripe-register");
        await form.Locator("[value=register]").ClickAsync();
    }

    /// <summary>Fills Stripe's form with a card and presses its button.</summary>
    public static async Task PayByCardAsync(this Window window, string number)
    {
        await window.Page.Locator("[name=method][value=card]").CheckAsync();
        await window.Page.Locator("[name=number]").FillAsync(number);
        await window.Page.Locator("[name=expiry]").FillAsync("12/34");
        await window.Page.Locator("[name=cvc]").FillAsync("123");
        await window.KeepAsync("14-stripe-form");
        await window.Page.Locator("button.primary").ClickAsync();
    }

    public static async Task PayByDebitAsync(this Window window)
    {
        await window.Page.Locator("[name=method][value=sepa_debit]").CheckAsync();
        await window.Page.Locator("[name=iban]").FillAsync("AT611904300234573201");
        await window.Page.Locator("button.primary").ClickAsync();
    }

    static ILocator Form(Window window, string action) =>
        window.Page.Locator("form").Filter(new() { Has = window.Page.Locator($"[value={action}]") });
}
