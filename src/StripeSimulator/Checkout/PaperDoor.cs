namespace Tamias.StripeSimulator.Checkout;

/// <summary>The receipt of a charge and the voucher of a payment that waits for its payer.</summary>
internal sealed class PaperDoor(Simulator simulator)
{
    internal static void Map(WebApplication app, Simulator simulator)
    {
        var door = new PaperDoor(simulator);
        app.MapGet("/receipts/{id}", http => door.DrawAsync(http, Receipt));
        app.MapGet("/vouchers/{id}", http => door.DrawAsync(http, Voucher));
        app.MapGet("/transfers/{id}", http => door.DrawAsync(http, Transfer));
    }

    Task DrawAsync(HttpContext http, Func<Words, JsonObject, Html?> paper)
    {
        var words = Words.For(http.Request, null);
        var thing = simulator.Find((string)http.GetRouteValue("id")!);
        var body = thing is null ? null : paper(words, thing);
        Html nothing = $"""<section class="card"><h1>{words["There is nothing here"]}</h1></section>""";
        return Page.DrawAsync(http, words["Payment"], words.Language, body ?? nothing, body is null ? 404 : 200);
    }

    static Html? Receipt(Words words, JsonObject charge)
    {
        if (charge.Text("object") != "charge" || !charge.Flag("paid")) return null;
        Html drawn = $"""
            <section class="card"><p class="muted">{words["Receipt"]}</p>
            <h1 class="amount">{Currencies.Show(charge.Number("amount"), charge.Text("currency"))}</h1>
            <p>{words["Paid to"]} {charge.TextOrNull("calculated_statement_descriptor")}</p>
            <p class="muted">{charge.TextOrNull("description")}</p></section>
            """;
        return drawn;
    }

    static Html? Voucher(Words words, JsonObject intent)
    {
        if (intent.Child("next_action")?.Child("multibanco_display_details") is not { } details) return null;
        Html drawn = $"""
            <section class="card"><p class="muted">{words["Pay at a bank"]}</p>
            <h1 class="amount">{Currencies.Show(intent.Number("amount"), intent.Text("currency"))}</h1>
            <p>{words["Entity"]}: <b>{details.Text("entity")}</b></p>
            <p>{words["Reference"]}: <b>{details.Text("reference")}</b></p></section>
            """;
        return drawn;
    }

    static Html? Transfer(Words words, JsonObject intent)
    {
        if (intent.Child("next_action")?.Child("display_bank_transfer_instructions") is not { } details) return null;
        var account = details.Children("financial_addresses").First().Child("iban")!;
        Html drawn = $"""
            <section class="card"><p class="muted">{words["Bank transfer"]}</p>
            <h1 class="amount">{Currencies.Show(details.Number("amount_remaining"), details.Text("currency"))}</h1>
            <p>IBAN: <b>{account.Text("iban")}</b></p>
            <p>{words["Reference"]}: <b>{details.Text("reference")}</b></p></section>
            """;
        return drawn;
    }
}
