namespace Tamias.StripeSimulator.Checkout;

/// <summary>What the payer sends from the hosted page; each act says what went wrong, or null.</summary>
internal static class CheckoutForm
{
    internal static string? Pay(World world, Book book, JsonObject session, IFormCollection form)
    {
        var method = Method(world, book, session, form, out var wrong);
        if (method is null) return wrong;
        return Sessions.Confirm(world, book, session, method, Situation.AtCheckout)?.Message;
    }

    internal static string? Confirm(World world, Book book, JsonObject session, IFormCollection form)
    {
        if (form["action"] != "approve") return Sessions.FailAuthentication(world, book, session).Message;
        var intent = book.Find(session.Text("payment_intent"))!;
        var method = book.Find(intent.Text("payment_method"))!;
        return Sessions.Confirm(world, book, session, method, Situation.Confirmed)?.Message;
    }

    static JsonObject? Method(World world, Book book, JsonObject session, IFormCollection form, out string? wrong)
    {
        var type = form["method"].ToString();
        wrong = SessionMethods.Usable(session).Contains(type) ? Wrong(type, form) : "Choose how to pay.";
        if (wrong is not null) return null;
        var billing = Billing(session, form);
        return type switch
        {
            "card" => PaymentMethods.Create(world, book, TestCards.Find(Digits(form["number"]))!, billing),
            "sepa_debit" => PaymentMethods.CreateDebit(world, book, form["iban"].ToString(), billing),
            _ => PaymentMethods.CreateVoucher(world, book, billing),
        };
    }

    static string? Wrong(string type, IFormCollection form) => type switch
    {
        "card" when TestCards.Find(Digits(form["number"])) is null => "This is not one of the test cards.",
        "card" when Digits(form["cvc"]).Length is < 3 or > 4 => "Your card's security code is incomplete.",
        "card" when Digits(form["expiry"]).Length != 4 => "Your card's expiration date is incomplete.",
        "sepa_debit" when TestIban.Find(form["iban"].ToString()) is null => "The IBAN you entered is not valid.",
        _ => null,
    };

    static JsonObject Billing(JsonObject session, IFormCollection form) => new()
    {
        ["email"] = session.TextOrNull("customer_email") ?? Said(form["email"]),
        ["name"] = Said(form["name"]),
        ["address"] = new JsonObject { ["country"] = "GR" },
    };

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));
}
