namespace Tamias.StripeSimulator.Checkout;

/// <summary>The hosted payment page's markup.</summary>
internal static class CheckoutPage
{
    internal static Html Draw(SeenSession seen, string? error, IFormCollection form)
    {
        var words = seen.Words;
        return $"""
            <header class="head">
            {Parts.When(seen.Cancel is not null, $"""<a class="back" href="{seen.Cancel}">← {seen.Merchant}</a>""")}
            <p class="muted">{words["Payment to"]} {seen.Merchant}</p>
            <h1 class="amount">{seen.Amount}</h1>
            <p class="muted">{seen.Description}</p>
            </header>
            {Parts.Alert(error is null ? null : words[error])}
            <section class="card">
            <form method="post" action="/c/pay/{seen.Id}">
            {Email(seen, form)}
            {seen.Methods.Select((type, i) => Method(seen, type, i == 0, form))}
            <button class="primary">{words["Pay"]} {seen.Amount}</button>
            </form></section>
            """;
    }

    internal static Html Closed(SeenSession seen) => $"""
        <section class="card">
        <h1>{seen.Words[seen.IsComplete ? "You have already paid here" : "This payment page has expired"]}</h1>
        <p>{seen.Words[seen.IsComplete ? "There is nothing more to do." : "Go back and begin again."]}</p>
        {Parts.When(seen.Cancel is not null,
            $"""<p><a href="{(seen.IsComplete ? seen.Success : seen.Cancel)}">← {seen.Merchant}</a></p>""")}
        </section>
        """;

    internal static Html Missing(Words words) =>
        $"""<section class="card"><h1>{words["There is no such payment page"]}</h1></section>""";

    static Html Email(SeenSession seen, IFormCollection form) => seen.Email is { } email
        ? $"""<p class="field"><span>{seen.Words["E-mail"]}</span><b>{email}</b></p>"""
        : Parts.Field(seen.Words["E-mail"], "email", form["email"], "email", "email");

    static Html Method(SeenSession seen, string type, bool first, IFormCollection form)
    {
        var chosen = form["method"].Count > 0 ? form["method"] == type : first;
        Html check = Parts.When(chosen, $" checked");
        return $"""
            <div class="method">
            <label class="choice"><input type="radio" name="method" value="{type}"{check}>
            <span>{seen.Words[Name(type)]}</span></label>
            <div class="details">{Details(seen.Words, type, form)}</div>
            </div>
            """;
    }

    static string Name(string type) => type switch
    {
        "card" => "Card",
        "sepa_debit" => "SEPA direct debit",
        _ => "Multibanco",
    };

    static Html Details(Words words, string type, IFormCollection form) => type switch
    {
        "card" => $"""
            {Parts.Field(
                words["Card number"], "number", Shown(form, "number", "4242 4242 4242 4242"), "text", "cc-number")}
            <div class="pair">
            {Parts.Field(words["Expiry (MM/YY)"], "expiry", Shown(form, "expiry", "12/34"), "text", "cc-exp")}
            {Parts.Field(words["Security code"], "cvc", Shown(form, "cvc", "123"), "text", "cc-csc")}
            </div>
            {Parts.Field(words["Name on card"], "name", form["name"], "text", "cc-name")}
            {TestCardList.Draw(words)}
            """,
        "sepa_debit" => $"""
            {Parts.Field("IBAN", "iban", Shown(form, "iban", "AT611904300234573201"))}
            <p class="muted">{words["The money is on its way for days; you allow the merchant to collect it."]}</p>
            """,
        _ => $"""
            <p class="muted">{words["You get a reference and pay it at a bank in Portugal within seven days."]}</p>
            """,
    };

    static string Shown(IFormCollection form, string name, string usual) => form[name].FirstOrDefault() ?? usual;
}
