namespace Tamias.StripeSimulator.Objects;

/// <summary>Payment methods: cards by test number or name, bank accounts by IBAN, Multibanco, transfers.</summary>
internal static class PaymentMethods
{
    internal static TestCard Card(JsonObject method) => TestCards.Find(method.Text("_card"))!;

    internal static JsonObject Create(World world, Book book, TestCard card, JsonObject? billing = null)
    {
        var method = New(world, book, "card", billing);
        method["card"] = Shape.Of("card");
        Describe((JsonObject)method["card"]!, card);
        method["_card"] = card.Number;
        return book.Add(method);
    }

    internal static JsonObject CreateDebit(World world, Book book, string iban, JsonObject? billing = null)
    {
        var account = TestIban.Find(iban) ?? throw ApiError.Invalid(
            "The IBAN you entered is not valid.", "sepa_debit[iban]", "invalid_iban");
        var method = New(world, book, "sepa_debit", billing);
        method["sepa_debit"] = Bank(world, account.Iban);
        method["_iban"] = account.Iban;
        return book.Add(method);
    }

    internal static JsonObject CreateVoucher(World world, Book book, JsonObject? billing = null)
    {
        var method = New(world, book, "multibanco", billing);
        method["multibanco"] = new JsonObject();
        return book.Add(method);
    }

    internal static JsonObject CreateTransfer(World world, Book book)
    {
        var method = New(world, book, "customer_balance", null);
        method["customer_balance"] = new JsonObject();
        return book.Add(method);
    }

    /// <summary>What a charge tells of the method it was made with.</summary>
    internal static JsonObject OnCharge(JsonObject method, JsonObject charge)
    {
        var type = method.Text("type");
        var details = type == "card" ? Shape.Of("card_charge") : method.Child(type).CopyOrEmpty();
        if (type == "card") Describe(details, Card(method));
        if (type == "card") details["amount_authorized"] = charge.Number("amount");
        return new JsonObject { [type] = details, ["type"] = type };
    }

    static JsonObject New(World world, Book book, string type, JsonObject? billing)
    {
        var method = Shape.New(world, book, "payment_method", "pm_1");
        method["type"] = type;
        foreach (var (name, value) in billing.CopyOrEmpty())
            if (name != "address") method["billing_details"]![name] = value?.DeepClone();
            else foreach (var (part, text) in (JsonObject)value!)
                method["billing_details"]!["address"]![part] = text?.DeepClone();
        return method;
    }

    static void Describe(JsonObject details, TestCard card)
    {
        details["brand"] = card.Brand;
        details["country"] = card.Country;
        details["last4"] = card.Number[^4..];
        details["fingerprint"] = "Sim" + card.Number[^12..];
        if (details.ContainsKey("display_brand")) details["display_brand"] = card.Brand;
    }

    static JsonObject Bank(World world, string iban) => new()
    {
        ["bank_code"] = iban[4..9],
        ["branch_code"] = "",
        ["country"] = iban[..2],
        ["fingerprint"] = "Sim" + iban[^12..],
        ["last4"] = iban[^4..],
        ["mandate"] = world.Ids.Next("mandate_1"),
    };
}
