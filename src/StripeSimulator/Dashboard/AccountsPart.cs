namespace Tamias.StripeSimulator.Dashboard;

/// <summary>All accounts with their keys and connections.</summary>
internal static class AccountsPart
{
    static readonly string[] Heads = ["Account", "Sign-in", "State", "Keys", "Connected to", ""];

    internal static Html Draw(DashboardView view) => $"""
        {Pieces.Table("Accounts", "There is no account yet.", Heads,
            view.Simulator.Accounts.All.Select(a => Row(view, a)))}
        <section class="card"><h2>Open an account</h2>
        {Pieces.Form(view, "accounts", "", "Open", $"""
            {Parts.Field("Name", "name", "Simulated business")}
            {Parts.Field("E-mail", "email", "owner@example.com")}
            {Parts.Field("Password", "password", "simulated")}
            {Parts.Field("Country", "country", "GR")}
            {Parts.Field("Currency", "currency", "eur")}
            """)}
        </section>
        """;

    static Html Row(DashboardView view, SimulatedAccount account) => $"""
        <tr><td><b>{account.Name}</b><br><code>{account.Id}</code></td>
        <td>{account.Email}<br><code>{account.Password}</code></td>
        <td>{Pieces.Badge(account.ChargesEnabled ? "active" : "restricted")}</td>
        <td>{account.Keys.Where(k => k.Live == view.Live).Select(k => Key(k))}{Client(view, account)}</td>
        <td>{account.Connections.Select(c => Tie(c))}</td>
        <td>{Pieces.Do(view, "accounts/charges", account.Id, account.ChargesEnabled ? "Restrict" : "Free",
            ("b:enabled", account.ChargesEnabled ? "false" : "true"))}
        {Parts.When(account.Connections.Count > 0, Pieces.Do(view, "accounts/disconnect", account.Id, "Disconnect"))}
        {Pieces.Form(view, "accounts/keys", account.Id, "New key", NewKey(view))}</td></tr>
        """;

    static Html NewKey(DashboardView view) => $"""
        {Parts.Hidden("b:live", view.Live ? "true" : "false")}
        <input name="l:permissions" placeholder="rak_charge_read …"
            aria-label="Permissions of a restricted key; all when empty">
        """;

    static Html Key(ApiKey key) => $"""
        <code class="key">{key.Secret}</code>{(key.Permissions is { } some ? string.Join(", ", some) : "")}<br>
        """;

    static Html Client(DashboardView view, SimulatedAccount account) => account.ClientId(view.Live) is { } id
        ? $"""<code class="key">{id}</code>""" : Html.Empty;

    static Html Tie(Connection connection) => $"""
        <div><code>{connection.Platform}</code> {(connection.Live ? "live and test" : "test")}, {connection.Scope}</div>
        """;
}
