using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Steps;

/// <summary>What a merchant does.</summary>
static class MerchantSteps
{
    public const string Business = "Στούντιο Ηλιοστάσιο";

    /// <summary>From the setup code to the first account.</summary>
    public static async Task SetUpAsync(this Window window, string code)
    {
        await window.GoAsync("/");
        await window.KeepAsync("01-setup");
        await window.Page.Locator("#Input_Code").FillAsync(code);
        await window.FillAsync("Name of your business", Business);
        await window.FillAsync("Your name", "Ελένη Δήμου");
        await window.FillAsync("E-mail", "eleni@example.test");
        await window.FillAsync("Password", Merchant.Password);
        await window.PressAsync("Open the account");
        await window.ArrivesAsync("**/");
        await window.KeepAsync("02-home");
    }

    /// <summary>Signs in, reading the language of the window from then on.</summary>
    public static async Task SignInAsync(this Window window, Merchant merchant)
    {
        var language = window.Speech.Language;
        await merchant.WithDbAsync(db => db.Users.Where(u => u.Id == merchant.UserId)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.Language, language)));
        await window.GoAsync("/account/sign-in");
        await window.FillAsync("E-mail", merchant.Email);
        await window.FillAsync("Password", Merchant.Password);
        await window.PressAsync("Sign in");
        await window.ArrivesAsync("**/");
    }

    /// <summary>Settings, Payment gateways, Add, Stripe; saved; Stripe's own window is then open.</summary>
    public static async Task AddStripeAsync(this Window window, string save = "Save and connect with Stripe")
    {
        await window.MenuAsync("Settings");
        await window.FollowTextAsync("Payment gateways");
        await window.PressAsync("Add");
        await window.Page.Locator("a", new() { HasTextString = "Stripe" }).First.ClickAsync();
        await window.FillAsync("Title in Greek", "Κάρτα μέσω Stripe");
        await window.FillAsync("Title in English", "Card via Stripe");
        await window.Field("Default").CheckAsync();
        await window.KeepAsync("03-add-stripe");
        await window.PressAsync(save);
    }

    public static async Task AddCustomerAsync(this Window window, string name)
    {
        await window.MenuAsync("Customers");
        await window.PressAsync("New customer");
        await window.FillAsync("Legal name", name);
        await window.FillAsync("E-mail", "customer@example.test");
        await window.Field("Language").SelectOptionAsync(window.Speech.Language);
        await window.KeepAsync("06-customer-form");
        await window.PressAsync("Save");
        await window.SeesAsync("What they owe");
        await window.KeepAsync("07-customer");
    }

    /// <summary>A draft of one line from the customer's page; its own page is then open.</summary>
    public static async Task WriteInvoiceAsync(this Window window, string quantity, string price)
    {
        await window.PressAsync("New invoice");
        await window.FillAsync("Description", "Σχεδιασμός αφίσας");
        await window.FillAsync("Quantity", quantity);
        await window.FillAsync("Price", price);
        await window.KeepAsync("08-editor");
        await window.PressAsync("Save draft");
        await window.SeesAsync("Get paid");
    }

    /// <summary>Sends the open invoice by e-mail; the draft is issued by that.</summary>
    public static async Task SendAsync(this Window window)
    {
        await window.PressAsync("Send by e-mail");
        await window.KeepAsync("10-send");
        await window.PressAsync("Issue and send");
        await window.SeesAsync("Customer's page");
    }

    /// <summary>Opens an invoice's page and leaves it open.</summary>
    public static async Task WatchAsync(this Window window, Issued invoice)
    {
        await window.GoAsync($"/sales/invoices/show/{invoice.Id}");
        await window.WatchAsync();
    }

    /// <summary>Leaves a mark in the open page that a reload would wipe out.</summary>
    public static Task WatchAsync(this Window window) => window.Page.EvaluateAsync("window.neverLoadedAgain = true");

    /// <summary>The page that is watched shows a status within seconds, without having been loaded again.</summary>
    public static async Task FollowsAsync(this Window window, string status, int seconds = 2)
    {
        var mark = window.Page.Locator("#live .status-mark").First;
        await Assertions.Expect(mark).ToHaveTextAsync(status, new() { Timeout = seconds * 1_000 });
        Assert.True(await window.Page.EvaluateAsync<bool>("window.neverLoadedAgain === true"));
    }
}
