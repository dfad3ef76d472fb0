namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The payouts of an account.</summary>
internal static class PayoutsPart
{
    static readonly string[] Heads = ["When", "Payout", "State", "Amount", "Arrives", ""];

    internal static Html Draw(DashboardView view) => view.Account is null ? Html.Empty : $"""
        {Pieces.Table("Payouts", "No payouts. Money is available seven days after a payment.", Heads,
            view.Newest("payout").Select(p => Row(view, p)))}
        {Pieces.Do(view, "accounts/payout", view.Account.Id, "Pay out what is available",
            ("b:live", view.Live ? "true" : "false"))}
        """;

    static Html Row(DashboardView view, JsonObject payout) => $"""
        <tr><td class="fixed">{DashboardView.Time(payout.Number("created"))}</td>
        <td><code>{payout.Text("id")}</code></td>
        <td>{Pieces.Badge(payout.Text("status"))}</td><td class="sum">{DashboardView.Amount(payout)}</td>
        <td class="fixed">{DashboardView.Time(payout.Number("arrival_date"))}</td>
        <td>{Parts.When(payout.Text("status") != "failed",
            Pieces.Do(view, "payouts/fail", payout.Text("id"), "Fails"))}</td></tr>
        """;
}
