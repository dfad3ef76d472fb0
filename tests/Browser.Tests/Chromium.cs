using Microsoft.Playwright;

namespace Tamias.Browser.Tests;

/// <summary>Debian's Chromium, driven by Playwright; one for the whole run. Without the browser's own windows where
/// that is installed: it takes less of the processor.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The last two: one thread for each page's scripts, one process for all pages. Two processors are
    // shared with the product, and a look at a page takes a quarter less of them so.
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        "--js-flags=--single-threaded", "--renderer-process-limit=1",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser =
            await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Headless = true, Args = Arguments });
    }

    /// <summary>A fresh window with its own cookies.</summary>
    public async Task<IPage> OpenAsync(Uri address, string language, int width = 1280, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(), Locale = language == "el" ? "el-GR" : "en-GB", JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = 900 }, TimezoneId = "Europe/Athens",
            // So both are gone through without one more round: telephones are dark, other windows light.
            ColorScheme = width < 600 ? ColorScheme.Dark : ColorScheme.Light,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    static string Find() =>
        (from name in (string[])["chromium-headless-shell", "chromium"]
         from folder in Environment.GetEnvironmentVariable("PATH")!.Split(':')
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing: install Debian's package (scripts/test does).");
}
