namespace Tamias.StripeSimulator.Dashboard;

/// <summary>What came by bank transfer, where it went, and what no payment has taken yet.</summary>
internal static class CashPart
{
    static readonly string[] Heads = ["When", "Customer", "Movement", "Amount", "Left", ""];

    internal static Html Draw(DashboardView view)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Pieces.Table("Bank transfers", "No transfer has come.", Heads,
            view.Newest("customer_cash_balance_transaction").Select(m => Row(view, m, seen.Add(m.Text("customer")))));
    }

    static Html Row(DashboardView view, JsonObject moved, bool isLast) => $"""
        <tr><td class="fixed">{DashboardView.Time(moved.Number("created"))}</td>
        <td><code>{moved.Text("customer")}</code></td>
        <td>{Pieces.Badge(moved.Text("type"))}</td>
        <td class="sum">{DashboardView.Amount(moved, "net_amount")}</td>
        <td class="sum">{DashboardView.Amount(moved, "ending_balance")}</td>
        <td>{Parts.When(isLast && moved.Number("ending_balance") > 0,
            Pieces.Do(view, "customers/return-cash", moved.Text("customer"), "Send back",
                ("n:amount", $"{moved.Number("ending_balance")}")))}
        {Parts.When(isLast, Pieces.Do(
            view, "customers/hide-account", moved.Text("customer"), "Forget account"))}</td></tr>
        """;
}
