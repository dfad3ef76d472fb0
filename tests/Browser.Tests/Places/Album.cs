using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Places;

/// <summary>Photographs pages and compares each with the small picture that is kept of it in the repository.</summary>
public sealed class Album(Window window, Easel easel)
{
    /// <summary>How much of a page may look otherwise.</summary>
    public const double Most = 0.12;

    const string Renewing = "look at it, and if it shall look so, renew the pictures: "
        + "TAMIAS_PICTURES=renew tests/Browser.Tests/bin/Debug/net10.0/Tamias.Browser.Tests -class '*SnapshotTests'";

    // Every day and every try has other ones, of another width.
    const string MakeTimeless = """
        (day) => {
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode())
                texts.currentNode.data = texts.currentNode.data
                    .replace(/\b\d{1,2} \p{L}+ 20\d\d/gu, day)
                    .replace(/\b\d{1,2}\/\d{1,2}\/20\d\d/g, "15/03/2030")
                    .replace(/\b\d{1,2}:\d\d( [πμ]\.μ\.)?/g, "10:10")
                    .replace(/[0-9a-f]{32}@/g, "merchant@")
                    .replace(/\/(pay|estimate)\/[\w-]{20,}/g, "/$1/ABCD-".padEnd(32, "efgh"))
                    .replace(/\b(pi|ch|cs|re|cs_test)_\w{10,}/g, "$1_" + "A1b2C3d4".repeat(3))
                    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:10000");
        }
        """;

    readonly List<string> objections = [];

    public async Task AtAsync(Place place)
    {
        await window.GoAsync(place.Address);
        var name = Pictures.Named(window.Page, window.Speech.Language, place.Name);
        var (taken, mosaic, small) = await TakeAsync();
        var path = Path.Combine(Pictures.Snapshots, name);
        var share = File.Exists(path) ? (await easel.ReadAsync(await File.ReadAllBytesAsync(path))).ShareApart(mosaic)
            : (double?)null;
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {share:P1} apart");
        if (share <= Most)
            return;

        if (Pictures.AreRenewed)
        {
            Directory.CreateDirectory(Pictures.Snapshots);
            await File.WriteAllBytesAsync(path, small);
            return;
        }

        await Pictures.KeepAsync(taken, $"snapshot-{name}");
        objections.Add($"{place.Page} at {place.Address}: " + (share is { } apart
            ? $"{apart:P1} of it looks otherwise than Snapshots/{name}" : $"no picture of it is kept, Snapshots/{name}")
            + $". What it looks like now is test-output/snapshot-{name}: {Renewing}");
    }

    /// <summary>The page that is open.</summary>
    public async Task<Mosaic> LookAsync() => (await TakeAsync()).Mosaic;

    public void FindsNothing() => Assert.True(objections.Count == 0, string.Join('\n', objections));

    async Task<(byte[] Taken, Mosaic Mosaic, byte[] Small)> TakeAsync()
    {
        await window.Page.EvaluateAsync(MakeTimeless,
            new DateOnly(2030, 3, 15).ToString("d MMMM yyyy", window.Speech.Culture));
        var taken = await Pictures.TakeAsync(window.Page);
        var (mosaic, small) = await easel.ReduceAsync(taken, window.Page.ViewportSize!.Width < 600 ? 10 : 20);
        return (taken, mosaic, small);
    }
}
