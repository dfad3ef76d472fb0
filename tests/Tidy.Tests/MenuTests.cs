using Tamias.Web;

namespace Tamias.Tidy.Tests;

public sealed class MenuTests
{
    static readonly IReadOnlyList<string> Pages = Repository.Files("*.cshtml")
        .Where(p => p.StartsWith("src/Web/Pages/", StringComparison.Ordinal))
        .Where(p => Repository.Text(p).StartsWith("@page", StringComparison.Ordinal))
        .Select(p => p["src/Web/Pages".Length..^".cshtml".Length]).ToList();

    /// <summary>Pages of settings that are reached from another page of settings: "…/Index" leads to its
    /// folder.</summary>
    static IEnumerable<string> Reached => Navigation.Settings
        .Where(e => e.Page.EndsWith("/Index", StringComparison.Ordinal))
        .Select(e => e.Page[..^"Index".Length]);

    /// <summary>Seen to fail by an entry "/Nowhere".</summary>
    [Fact]
    public void Every_entry_of_the_menu_is_a_page() => Rule.Holds(
        from entry in Navigation.Main.Concat(Navigation.Payments).Concat(Navigation.Settings)
        where !Pages.Contains(entry.Page, StringComparer.Ordinal)
        select $"{entry.Label}: no page {entry.Page}");

    /// <summary>Seen to fail by a page Settings/Secret.cshtml.</summary>
    [Fact]
    public void Every_page_of_settings_is_in_the_menu() => Rule.Holds(
        from page in Pages.Where(p => p.StartsWith("/Settings/", StringComparison.Ordinal) && p != "/Settings/Index")
        where !Navigation.Settings.Any(e => e.Page == page)
            && !Reached.Any(folder => page.StartsWith(folder, StringComparison.Ordinal))
        select page);

    /// <summary>Seen to fail by an icon "nothing".</summary>
    [Fact]
    public void Every_icon_of_the_menu_is_there() => Rule.Holds(
        from entry in Navigation.Main.Concat(Navigation.Payments).Concat(Navigation.Settings)
        where !Repository.HasFile($"src/Web/Icons/{entry.Icon}.svg")
        select $"{entry.Label}: no icon {entry.Icon}");
}
