namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The disputes of an account.</summary>
internal static class DisputesPart
{
    static readonly string[] Heads = ["When", "Dispute", "State", "Amount", "Reason", "Of", ""];

    internal static Html Draw(DashboardView view) => Pieces.Table("Disputes", "No disputes.", Heads,
        view.Newest("dispute").Select(d => Row(view, d)));

    static Html Row(DashboardView view, JsonObject dispute) => $"""
        <tr><td class="fixed">{DashboardView.Time(dispute.Number("created"))}</td>
        <td><code>{dispute.Text("id")}</code></td>
        <td>{Pieces.Badge(dispute.Text("status"))}</td><td class="sum">{DashboardView.Amount(dispute)}</td>
        <td>{dispute.Text("reason").Replace('_', ' ')}</td><td><code>{dispute.Text("charge")}</code></td>
        <td>{Buttons(view, dispute)}</td></tr>
        """;

    static Html Buttons(DashboardView view, JsonObject dispute)
    {
        var id = dispute.Text("id");
        var status = dispute.Text("status");
        return $"""
            {Parts.When(status is not ("won" or "warning_closed"),
                Pieces.Do(view, "disputes/close", id, "Won", ("b:won", "true")))}
            {Parts.When(status is not ("won" or "lost" or "warning_closed"),
                Pieces.Do(view, "disputes/close", id, "Lost", ("b:won", "false")))}
            {Parts.When(status is "warning_needs_response" or "warning_under_review",
                Pieces.Do(view, "disputes/escalate", id, "Escalate"))}
            """;
    }
}
