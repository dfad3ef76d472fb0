namespace Tamias.Browser.Tests.Windows;

/// <summary>A test with windows. Whatever a page complains of in its console fails the test at its end.</summary>
public abstract class Browsing(Chromium chromium) : IAsyncLifetime
{
    readonly List<Window> windows = [];

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var window in windows)
            await window.Page.Context.CloseAsync();
        var complaints = windows.SelectMany(w => w.Complaints.All).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    /// <summary>A window of somebody new: no cookies.</summary>
    protected async Task<Window> OpenAsync(App app, string language, int width = 1280, bool scripts = true)
    {
        var page = await chromium.OpenAsync(app.Address, language, width, scripts);
        var window = new Window(page, new(language), new());
        window.Complaints.Listen(page, app.Address);
        windows.Add(window);
        return window;
    }

    /// <summary>A second window of the same person.</summary>
    protected static async Task<Window> AnotherAsync(App app, Window first)
    {
        var page = await first.Page.Context.NewPageAsync();
        first.Complaints.Listen(page, app.Address);
        return new(page, first.Speech, first.Complaints);
    }
}
