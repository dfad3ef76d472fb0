using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Steps;

/// <summary>What a merchant does with an estimate.</summary>
static class EstimateSteps
{
    /// <summary>From the menu to a draft of one line for the only customer; its own page is then open.</summary>
    public static async Task WriteEstimateAsync(this Window window, string description, string price)
    {
        await window.MenuAsync("Estimates");
        await window.PressAsync("New estimate");
        await window.PressAsync("Continue");
        await window.FillAsync("Description", description);
        await window.FillAsync("Quantity", "1");
        await window.FillAsync("Price", price);
        await window.KeepAsync("30-estimate-editor");
        await window.PressAsync("Save draft");
        await window.SeesTextAsync(description);
        await window.SeesAsync("Issue");
    }

    /// <summary>Sends the open draft, which issues it. Says its number.</summary>
    public static async Task<string> SendEstimateAsync(this Window window)
    {
        await window.PressAsync("Send by e-mail");
        await window.KeepAsync("31-estimate-send");
        await window.PressAsync("Issue and send");
        await window.SeesAsync("Customer's answer");
        await window.KeepAsync("32-estimate-sent");
        return (await window.Page.Locator("h1").InnerTextAsync()).Split(' ')[^1];
    }

    /// <summary>On the customer's page.</summary>
    public static async Task AcceptAsync(this Window window, string name, string comment)
    {
        await window.FillAsync("Your name", name);
        await window.FillAsync("Comment (optional)", comment);
        await window.KeepAsync("33-answer");
        await window.PressAsync("Accept");
    }
}
