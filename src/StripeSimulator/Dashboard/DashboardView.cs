using System.Globalization;

namespace Tamias.StripeSimulator.Dashboard;

/// <summary>Which account, mode and part the page shows.</summary>
internal sealed record DashboardView(Simulator Simulator, SimulatedAccount? Account, bool Live, string Tab)
{
    internal const int Most = 50;

    static readonly string[] Tabs = ["payments", "events", "webhooks", "accounts", "controls"];

    internal static IReadOnlyList<string> AllTabs => Tabs;

    internal static DashboardView Of(Simulator simulator, IQueryCollection query)
    {
        var all = simulator.Accounts.All;
        var account = all.FirstOrDefault(a => a.Id == query["account"])
            ?? all.LastOrDefault(a => a.TestClientId is null) ?? (all.Count > 0 ? all[0] : null);
        var tab = Tabs.Contains(query["tab"].ToString()) ? query["tab"].ToString() : Tabs[0];
        return new DashboardView(simulator, account, query["live"] == "true", tab);
    }

    /// <summary>Newest first, as many as a page shows.</summary>
    internal IEnumerable<JsonObject> Newest(string kind) =>
        Account is null ? [] : Simulator.All(Account.Id, kind, Live).Reverse().Take(Most);

    internal string Here => Link(Account?.Id, Live, Tab);

    internal static string Link(string? account, bool live, string tab) =>
        $"/dashboard?account={account}&live={(live ? "true" : "false")}&tab={tab}";

    internal static string Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds)
        .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    internal static string Amount(JsonObject thing, string name = "amount") =>
        Currencies.Show(thing.Number(name), thing.Text("currency"));
}
