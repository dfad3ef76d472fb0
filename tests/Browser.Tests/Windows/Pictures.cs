using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>Keeps what was seen under test-output/, to be looked at by people: when TAMIAS_PICTURES is 1, as it takes a
/// while.</summary>
static class Pictures
{
    public static readonly bool AreWanted = Environment.GetEnvironmentVariable("TAMIAS_PICTURES") is "1";

    static readonly string Folder = Path.Combine(Root(), "test-output");

    /// <summary>The whole page, named by language and width.</summary>
    public static async Task KeepAsync(IPage page, string language, string name)
    {
        if (!AreWanted)
            return;

        var width = page.ViewportSize!.Width;
        var path = Path.Combine(Folder, $"{name}-{language}-{width}.png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tamias.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
