using System.Globalization;

namespace Tamias.Browser.Tests.Windows;

/// <summary>What jumps in a page after it was first drawn, without anybody having pressed anything: the browser's own
/// measure, cumulative layout shift.</summary>
public static class Shifts
{
    /// <summary>Long after a page was drawn.</summary>
    static readonly TimeSpan Late = TimeSpan.FromMilliseconds(300);

    /// <summary>What may move: the share of the window that does, times how far of it. Pages that stand still come to
    /// nothing; on a busy machine a button that was drawn while its page was still being read has come to 0.004, and a
    /// logo without a size to 0.013.</summary>
    const double Most = 0.01;

    const string Watch = """
        (() => {
            const seen = window.seenShifts = { sum: 0, moved: new Set() };
            const name = node => {
                const e = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                return e ? [e.localName + (e.id ? "#" + e.id : ""), ...e.classList].join(".") : "what is gone since";
            };
            const at = r => [r.x, r.y, r.width, r.height].map(Math.round).join(" ");
            seen.add = entries => {
                for (const shift of entries.filter(e => !e.hadRecentInput)) {
                    seen.sum += shift.value;
                    for (const s of shift.sources)
                        seen.moved.add(`${name(s.node)} from ${at(s.previousRect)} to ${at(s.currentRect)}`);
                }
            };
            seen.observer = new PerformanceObserver(list => seen.add(list.getEntries()));
            seen.observer.observe({ type: "layout-shift", buffered: true });
        })()
        """;

    // After two frames what the page's scripts did as it loaded is laid out and told.
    const string Read = """
        async () => {
            await document.fonts.ready;
            for (let i = 0; i < 2; i++)
                await new Promise(requestAnimationFrame);
            await new Promise(done => setTimeout(done));
            const seen = window.seenShifts;
            seen.add(seen.observer.takeRecords());
            return [seen.sum.toFixed(4), ...seen.moved];
        }
        """;

    /// <summary>In every page that is opened in this window from now on.</summary>
    public static Task WatchAsync(Window window) => window.Page.AddInitScriptAsync(Watch);

    /// <summary>From now on everything but a page and its styles is long on its way, and nothing is kept.</summary>
    public static Task SlowDownAsync(Window window) => window.Page.RouteAsync("**/*", async route =>
    {
        if (route.Request.ResourceType is not ("document" or "stylesheet"))
            await Task.Delay(Late);
        await route.ContinueAsync();
    });

    /// <summary>How much of the open page moved, and what; null when it stands still.</summary>
    public static async Task<string?> ObjectAsync(Window window)
    {
        var told = await window.Page.EvaluateAsync<string[]>(Read);
        return double.Parse(told[0], CultureInfo.InvariantCulture) <= Most
            ? null : $"moves by {told[0]} after it was drawn: {string.Join("; ", told[1..])}";
    }
}
