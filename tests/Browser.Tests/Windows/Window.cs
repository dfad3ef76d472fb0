using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>One person's browser window. Buttons, links and fields are named by the product's English sentence and
/// found by what the person reads.</summary>
public sealed class Window(IPage page, Speech speech, Complaints complaints)
{
    public IPage Page => page;

    public Speech Speech => speech;

    public Complaints Complaints => complaints;

    public string Say(string english, params object[] parts) => speech.Say(english, parts);

    /// <summary>Path and query of the page that is open.</summary>
    public string Address => new Uri(page.Url).PathAndQuery;

    public Task GoAsync(string address) => page.GotoAsync(address);

    public ILocator Button(string english, params object[] parts)
    {
        var name = Say(english, parts);
        return page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })
            .Or(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).First;
    }

    /// <summary>Presses a button, or follows a link, with this text.</summary>
    public Task PressAsync(string english, params object[] parts) => Button(english, parts).ClickAsync();

    /// <summary>Follows what reads so in the page itself: a card, a line of a list.</summary>
    public Task FollowTextAsync(string english) =>
        page.Locator("main").GetByText(Say(english), new() { Exact = true }).First.ClickAsync();

    /// <summary>Follows a link that stands in the page itself and can be seen.</summary>
    public Task FollowAsync(string english, params object[] parts) =>
        page.Locator("main a:visible", new() { HasTextString = Say(english, parts) }).First.ClickAsync();

    public ILocator Field(string english, params object[] parts) =>
        page.GetByLabel(Say(english, parts), new() { Exact = true }).First;

    public Task FillAsync(string english, string value) => Field(english).FillAsync(value);

    /// <summary>Waits until the page shows this sentence.</summary>
    public Task SeesAsync(string english, params object[] parts) => SeesTextAsync(Say(english, parts));

    public Task SeesTextAsync(string text) =>
        Assertions.Expect(page.Locator("body")).ToContainTextAsync(text, new() { UseInnerText = true });

    /// <summary>Follows an entry of the menu, opening the menu first where it is folded.</summary>
    public async Task MenuAsync(string entry)
    {
        if (await page.Locator(".navbar-toggler").IsVisibleAsync())
        {
            await page.Locator(".navbar-toggler").ClickAsync();
            await page.Locator("#menu.show").WaitForAsync(); // nothing in it moves any more
        }

        await page.Locator("#menu").GetByRole(AriaRole.Link, new() { Name = Say(entry), Exact = true }).ClickAsync();
    }

    public Task KeepAsync(string name) => Pictures.KeepAsync(page, speech.Language, name);

    /// <summary>Waits until the window is at such an address, "**" being anything, and all of its page is there. The
    /// page is asked, for the browser's own word that it has loaded can be missed.</summary>
    public async Task ArrivesAsync(string pattern)
    {
        var address = Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(
            new Regex($"^{address}$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 15_000 });
        await IsWholeAsync();
    }

    /// <summary>Pixels by which the page is wider than its window, once it is all there with its style.</summary>
    public async Task<int> OverhangAsync()
    {
        await IsWholeAsync();
        return await page.EvaluateAsync<int>(
            "Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    }

    async Task IsWholeAsync() => await page.EvaluateAsync(
        "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
}
