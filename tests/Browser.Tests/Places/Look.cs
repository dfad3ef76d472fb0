using Deque.AxeCore.Commons;
using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Places;

/// <summary>Goes from page to page and collects what is wrong there: the status, what scrolls sideways, what axe
/// objects to, what jumps after it was drawn, what looks otherwise than its kept picture.</summary>
public sealed class Look
{
    /// <summary>A page on which axe waits for ever must not hold up the rest.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // A mail in its frame may run no script; mails are looked at by themselves.
    const string Ask = """
        axe.run({
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
            resultTypes: ["violations"],
            iframes: false
        }).then(found => found.violations.map(v =>
            `${v.id}: ${v.help}\n  ` + v.nodes.slice(0, 4).map(n => n.html).join("\n  ")))
        """;

    readonly List<string> objections = [];
    readonly Window window;
    readonly bool asksAxe;
    readonly Album album;

    Look(Window window, bool asksAxe) => (this.window, this.asksAxe, album) = (window, asksAxe, new(window));

    /// <summary>axe comes with every page that is opened in this window from now on: it is too large to be handed over
    /// for each look.</summary>
    public static async Task<Look> ThroughAsync(Window window, bool asksAxe = true)
    {
        if (asksAxe)
            await window.Page.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        await Shifts.WatchAsync(window);
        return new(window, asksAxe);
    }

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
        if (asksAxe)
            objections.AddRange((await AskAxeAsync()).Select(o => $"{place}: {o}"));
        if (await Shifts.ObjectAsync(window) is { } shift)
            objections.Add($"{place} {shift}");
        await window.KeepAsync(place.Name);
        if (asksAxe && await album.ObjectAsync(place) is { } objection)
            objections.Add(objection);
    }

    public void FindsNothing() => Assert.True(objections.Count == 0, string.Join('\n', objections));

    public Task<string[]> AskAxeAsync() => window.Page.EvaluateAsync<string[]>(Ask).WaitAsync(Longest);
}
