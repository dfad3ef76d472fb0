namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The payments of an account and what can be done to each.</summary>
internal static class PaymentsPart
{
    static readonly string[] Heads = ["When", "Payment", "State", "Amount", "Fee", "Refunded", "Details", ""];

    internal static Html Draw(DashboardView view) => Pieces.Table("Payments",
        "Nobody has paid yet. A payment appears here as soon as a payer confirms at a payment page.", Heads,
        view.Newest("payment_intent").Select(i => Row(view, i)));

    static Html Row(DashboardView view, JsonObject intent)
    {
        var charge = view.Simulator.Find(intent.TextOrNull("latest_charge") ?? "");
        var entry = view.Simulator.Find(charge?.TextOrNull("balance_transaction") ?? "");
        return $"""
            <tr><td class="fixed">{DashboardView.Time(intent.Number("created"))}</td>
            <td><b>{intent.TextOrNull("description")}</b><br><code>{intent.Text("id")}</code></td>
            <td>{Pieces.Badge(intent.Text("status"))}{Disputed(charge)}</td>
            <td class="sum">{DashboardView.Amount(intent)}</td>
            <td class="sum">{(entry is null ? "" : DashboardView.Amount(entry, "fee"))}</td>
            <td class="sum">{Refunded(charge)}</td>
            <td>{Pieces.Tags(intent)}{Why(intent)}</td>
            <td>{Buttons(view, intent, charge)}</td></tr>
            """;
    }

    static Html Disputed(JsonObject? charge) => Parts.When(charge?.Flag("disputed") == true, Pieces.Badge("disputed"));

    static string Refunded(JsonObject? charge) =>
        charge?.Number("amount_refunded") > 0 ? DashboardView.Amount(charge, "amount_refunded") : "";

    static Html Why(JsonObject intent) => intent.Child("last_payment_error") is not { } error ? Html.Empty
        : $"""<span class="muted">{error.TextOrNull("decline_code") ?? error.TextOrNull("code")}</span>""";

    static Html Buttons(DashboardView view, JsonObject intent, JsonObject? charge) => intent.Text("status") switch
    {
        "processing" => Decide(view, intent),
        "requires_action" when Told(intent) is { } told =>
            Pieces.Form(view, "transfers/receive", intent.Text("id"), "Money arrives", TransferField(told)),
        "requires_action" when intent.Child("next_action")?.TextOrNull("type") != "use_stripe_sdk" =>
            Decide(view, intent),
        "succeeded" => Settled(view, charge!),
        _ => Html.Empty,
    };

    static Html Decide(DashboardView view, JsonObject intent) => $"""
        {Pieces.Do(view, "payments/decide", intent.Text("id"), "Money arrives", ("b:succeeds", "true"))}
        {Pieces.Do(view, "payments/decide", intent.Text("id"), "Fails", ("b:succeeds", "false"))}
        """;

    static JsonObject? Told(JsonObject intent) =>
        intent.Child("next_action")?.Child("display_bank_transfer_instructions");

    static Html TransferField(JsonObject told) => $"""
        <input name="n:amount" inputmode="numeric" aria-label="Amount in cents" required
            value="{told.Number("amount_remaining")}">
        """;

    static Html AmountField => $"""
        <input name="n:amount" inputmode="numeric" aria-label="Amount in cents; all when empty" placeholder="all">
        """;

    static Html Settled(DashboardView view, JsonObject charge) => $"""
        {Parts.When(!charge.Flag("refunded"), Pieces.Form(
            view, "charges/refund", charge.Text("id"), "Refund", AmountField))}
        {Pieces.Do(view, "charges/dispute", charge.Text("id"), "Dispute")}
        {Pieces.Do(view, "charges/dispute", charge.Text("id"), "Inquiry", ("b:inquiry", "true"))}
        """;
}
