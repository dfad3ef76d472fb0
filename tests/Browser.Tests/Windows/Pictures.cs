using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>Keeps what was seen under test-output/, to be looked at by people: when TAMIAS_PICTURES is 1, as it takes a
/// while. When it is "renew", the small pictures in Snapshots are made anew.</summary>
static class Pictures
{
    static readonly string? Wish = Environment.GetEnvironmentVariable("TAMIAS_PICTURES");

    static readonly string Folder = Path.Combine(Root(), "test-output");

    public static bool AreWanted => Wish is "1";

    /// <summary>What pages look like now is what they shall look like.</summary>
    public static bool AreRenewed => Wish is "renew";

    /// <summary>In the repository: what the main pages look like.</summary>
    public static string Snapshots { get; } = Path.Combine(Root(), "tests", "Browser.Tests", "Snapshots");

    /// <summary>The whole page, named by language and width.</summary>
    public static async Task KeepAsync(IPage page, string language, string name)
    {
        if (AreWanted)
            await KeepAsync(await TakeAsync(page), Named(page, language, name));
    }

    /// <summary>The whole page, as PNG.</summary>
    public static Task<byte[]> TakeAsync(IPage page) =>
        page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled });

    public static string Named(IPage page, string language, string name) =>
        $"{name}-{language}-{page.ViewportSize!.Width}.png";

    /// <summary>Under test-output/, whether pictures are wanted or not.</summary>
    public static Task KeepAsync(byte[] png, string name)
    {
        Directory.CreateDirectory(Folder);
        return File.WriteAllBytesAsync(Path.Combine(Folder, name), png);
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tamias.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
