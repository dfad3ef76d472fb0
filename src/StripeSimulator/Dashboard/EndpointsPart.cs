namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The webhook endpoints of an account.</summary>
internal static class EndpointsPart
{
    static readonly string[] Heads = ["Endpoint", "State", "Listens to", "Version", "Details"];

    internal static Html Draw(DashboardView view) => Pieces.Table("Webhook endpoints",
        "No endpoint. One is made through the API (POST /v1/webhook_endpoints).", Heads,
        view.Newest("webhook_endpoint").Select(Row));

    static Html Row(JsonObject endpoint) => $"""
        <tr><td><b>{endpoint.Text("url")}</b><br><code>{endpoint.Text("id")}</code></td>
        <td>{Pieces.Badge(endpoint.Text("status"))}</td>
        <td>{(endpoint.TextOrNull("application") is null ? "this account" : "connected accounts")}:
        {string.Join(", ", endpoint.Texts("enabled_events"))}</td>
        <td>{endpoint.TextOrNull("api_version") ?? "the account's"}</td><td>{Pieces.Tags(endpoint)}</td></tr>
        """;
}
