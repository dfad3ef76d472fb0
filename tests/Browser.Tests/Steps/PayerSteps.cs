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
        await window.Page.WaitForURLAsync("**/c/pay/**");
    }

    public static Task FillAmountAsync(this Window window, string amount) => window.Page.Locator("#Amount").FillAsync(amount);
}
