using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Steps;

/// <summary>What people do with a mail.</summary>
static class MailSteps
{
    /// <summary>Opens the newest mail with this subject as soon as it has come, and presses its button.</summary>
    public static async Task FollowMailAsync(this Window window, string subject, string button)
    {
        var mail = window.Page.Locator("main .list-group-item", new() { HasTextString = subject }).First;
        for (var tries = 0; tries < 50; tries++)
        {
            await window.GoAsync("/dev/mail");
            if (await mail.IsVisibleAsync())
                break;
            await Task.Delay(200);
        }

        await mail.ClickAsync();
        await window.SeesTextAsync(subject);
        await window.FollowMailAsync(button);
    }
}
