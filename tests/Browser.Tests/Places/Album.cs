using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Places;

/// <summary>The kept pictures of the main pages in one window: what is open is compared with them, or they are made
/// anew.</summary>
sealed class Album(Window window)
{
    const string Renewing = "Look at the page, and when it shall look so, renew its picture: "
        + "TAMIAS_PICTURES=renew tests/Browser.Tests/bin/Debug/net10.0/Tamias.Browser.Tests -class '*PageTests'";

    /// <summary>What is wrong with the page that is open; null when it is not a main page, or looks as it
    /// should.</summary>
    public async Task<string?> ObjectAsync(Place place)
    {
        if (!MainPlaces.Names.Contains(place.Name))
            return null;

        var name = $"{place.Name}-{window.Speech.Language}-{window.Page.ViewportSize!.Width}.png";
        var (path, taken) = (Path.Combine(Pictures.Snapshots, name), await Snapshot.TakeAsync(window));
        var share = File.Exists(path)
            ? await Snapshot.ShareApartAsync(window.Page, await File.ReadAllBytesAsync(path), taken) : 1;
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {share:P1} apart");
        if (share <= Snapshot.Most)
            return null;
        if (Pictures.AreRenewed)
        {
            await Pictures.WriteAsync(path, taken);
            return null;
        }

        await Pictures.WriteAsync(Path.Combine(Pictures.Folder, $"snapshot-{name}"), taken);
        return $"{place}: {share:P1} of it looks otherwise than Snapshots/{name}; as it is now: "
            + $"test-output/snapshot-{name}. {Renewing}";
    }
}
