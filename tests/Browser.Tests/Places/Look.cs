using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Places;

/// <summary>Goes from page to page and collects what is wrong there: the status, what scrolls sideways, what axe
/// objects to. Keeps a picture of each.</summary>
public sealed class Look(Window window, bool asksAxe = true)
{
    /// <summary>A page on which axe waits for ever must not hold up the rest.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
        Iframes = false, // a mail in its frame may run no script; mails are looked at by themselves
    };

    readonly List<string> objections = [];

    public async Task EverywhereAsync(Estate estate)
    {
        window.Complaints.Expected.Add(404);
        await window.OpenMailAsync();
        await AtAsync(new("/Dev/Mail/Show", window.Address));
        foreach (var place in AllPlaces.Open(estate))
            await AtAsync(place);
        await window.EnterPortalAsync(estate.PortalLink);
        foreach (var place in AllPlaces.Portal(estate))
            await AtAsync(place);
        await window.SignInAsync(estate.Merchant);
        foreach (var place in AllPlaces.Merchant(estate))
            await AtAsync(place);
        await estate.HoldAsync();
        await AtAsync(AllPlaces.Held);
    }

    public async Task AtAsync(Place place)
    {
        var answer = await window.Page.GotoAsync(place.Address);
        if (answer!.Status != place.Status)
            objections.Add($"{place}: {answer.Status}");
        if (await window.OverhangAsync() is > 0 and var pixels)
            objections.Add($"{place}: {pixels} pixels too wide");
        await window.KeepAsync(place.Name);
        if (asksAxe)
            objections.AddRange((await AskAxeAsync()).Select(o => $"{place}: {o}"));
    }

    public void FindsNothing() => Assert.True(objections.Count == 0, string.Join('\n', objections));

    public async Task<IEnumerable<string>> AskAxeAsync()
    {
#pragma warning disable CS0618 // the other mode opens one more page for each look, for frames that we lack
        var found = await window.Page.Locator("html").RunAxeLegacy(Rules).WaitAsync(Longest);
#pragma warning restore CS0618
        return found.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html))}");
    }
}
