namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The payment pages of an account.</summary>
internal static class SessionsPart
{
    static readonly string[] Heads = ["When", "Payment page", "State", "Paid", "Amount", "Details", ""];

    internal static Html Draw(DashboardView view) => Pieces.Table("Payment pages",
        "No Checkout Session yet.", Heads, view.Newest("checkout.session").Select(Row));

    static Html Row(JsonObject session)
    {
        Html link = session.TextOrNull("url") is { } url ? $"""<a href="{url}">Open</a>""" : Html.Empty;
        return $"""
            <tr><td class="fixed">{DashboardView.Time(session.Number("created"))}</td>
            <td><code>{session.Text("id")[..24]}…</code></td>
            <td>{Pieces.Badge(session.Text("status"))}</td><td>{Pieces.Badge(session.Text("payment_status"))}</td>
            <td class="sum">{DashboardView.Amount(session, "amount_total")}</td>
            <td>{Pieces.Tags(session)}</td><td>{link}</td></tr>
            """;
    }
}
