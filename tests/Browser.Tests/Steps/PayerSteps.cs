using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Steps;

/// <summary>What a customer does on the invoice's page.</summary>
static class PayerSteps
{
    /// <summary>Pay, panel, Continue; Stripe's form is then open.</summary>
    public static async Task ContinueToStripeAsync(this Window window, string? amount = null)
    {
        await window.PressAsync("Pay");
        if (amount is not null)
            await window.FillAmountAsync(amount);
        await window.KeepAsync("13-panel");
        await window.PressAsync("Continue");
        await window.ArrivesAsync("**/c/pay/**");
    }

    public static Task FillAmountAsync(this Window window, string amount) =>
        window.Page.Locator("#Amount").FillAsync(amount);

    /// <summary>The newest mail of those kept, as soon as there is one.</summary>
    public static async Task OpenMailAsync(this Window window)
    {
        var mail = window.Page.Locator("main .list-group-item").First;
        for (var tries = 0; tries < 50; tries++)
        {
            await window.GoAsync("/dev/mail");
            if (await mail.IsVisibleAsync())
                break;
            await Task.Delay(200);
        }

        await mail.ClickAsync();
    }

    /// <summary>Goes where the mail's button leads.</summary>
    public static async Task FollowMailAsync(this Window window, string button)
    {
        var link = window.Page.FrameLocator("iframe").GetByText(window.Say(button), new() { Exact = true });
        await window.GoAsync((await link.GetAttributeAsync("href"))!);
    }

    /// <summary>Signs in to the portal; the link is used up.</summary>
    public static async Task EnterPortalAsync(this Window window, string link)
    {
        await window.GoAsync(link);
        await window.PressAsync("Sign in");
        await window.ArrivesAsync("**/portal");
    }

    /// <summary>Opens an invoice's page and pays it, or a part of it, by card.</summary>
    public static async Task PayAsync(this Window window, Issued invoice, string? amount = null)
    {
        await window.GoAsync(invoice.Address);
        await window.ContinueToStripeAsync(amount);
        await window.PayByCardAsync(StripeSteps.Good);
        await window.SeesAsync("Thank you, paid");
    }
}
