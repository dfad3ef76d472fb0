namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The refunds of an account.</summary>
internal static class RefundsPart
{
    static readonly string[] Heads = ["When", "Refund", "State", "Amount", "Of", "Details", ""];

    internal static Html Draw(DashboardView view) => Pieces.Table("Refunds", "No refunds.", Heads,
        view.Newest("refund").Select(r => Row(view, r)));

    static Html Row(DashboardView view, JsonObject refund) => $"""
        <tr><td class="fixed">{DashboardView.Time(refund.Number("created"))}</td>
        <td><code>{refund.Text("id")}</code></td>
        <td>{Pieces.Badge(refund.Text("status"))}</td><td class="sum">{DashboardView.Amount(refund)}</td>
        <td><code>{refund.TextOrNull("payment_intent") ?? refund.TextOrNull("charge") ?? refund.Text("customer")}</code>
        </td><td>{Pieces.Tags(refund)}</td>
        <td>{Parts.When(refund.Text("status") == "requires_action",
            Pieces.Do(view, "refunds/say-account", refund.Text("id"), "Customer says account"))}
        {Parts.When(refund.Text("status") is not ("failed" or "canceled"),
            Pieces.Do(view, "refunds/fail", refund.Text("id"), "Fails"))}</td></tr>
        """;
}
