using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>Keeps what was seen under test-output/, to be looked at by people: when TAMIAS_PICTURES is 1, as it takes a
/// while. When it is "renew", the small pictures of the main pages are made anew.</summary>
static class Pictures
{
    static readonly string? Wish = Environment.GetEnvironmentVariable("TAMIAS_PICTURES");

    public static readonly bool AreWanted = Wish is "1";

    /// <summary>What the main pages look like now is what they shall look like.</summary>
    public static readonly bool AreRenewed = Wish is "renew";

    /// <summary>In the repository: small pictures of the main pages.</summary>
    public static readonly string Snapshots = Path.Combine(Root(), "tests", "Browser.Tests", "Snapshots");

    public static readonly string Folder = Path.Combine(Root(), "test-output");

    /// <summary>The whole page, named by language and width.</summary>
    public static async Task KeepAsync(IPage page, string language, string name)
    {
        if (!AreWanted)
            return;

        var width = page.ViewportSize!.Width;
        var path = Path.Combine(Folder, $"{name}-{language}-{width}.png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    public static Task WriteAsync(string path, byte[] picture)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllBytesAsync(path, picture);
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tamias.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
