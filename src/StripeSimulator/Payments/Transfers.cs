using System.Globalization;

namespace Tamias.StripeSimulator.Payments;

/// <summary>Payments by bank transfer: the payer is told an account number of their own, and sends what they like, when
/// they like.</summary>
/// <remarks>Source: docs.stripe.com/payments/bank-transfers and /payments/customer-balance/reconciliation.</remarks>
internal static class Transfers
{
    internal static void Check(JsonObject? customer, string currency, JsonObject given)
    {
        if (customer is null) throw ApiError.Invalid(
            "You must provide a customer for payments of type `customer_balance`.", "customer", "parameter_missing");
        if (currency != "eur") throw ApiError.Invalid(
            "The simulator takes bank transfers in eur only.", "currency");
        const string at = "payment_method_options[customer_balance]";
        var options = given.Child("payment_method_options")?.Child("customer_balance") ?? [];
        if (options.Said("funding_type") != "bank_transfer") throw ApiError.Required($"{at}[funding_type]");
        var transfer = options.Child("bank_transfer") ?? [];
        if (transfer.OneOf("type", "eu_bank_transfer") is null) throw ApiError.Required($"{at}[bank_transfer][type]");
        if ((transfer.Child("eu_bank_transfer") ?? []).OneOf("country", [.. VirtualIban.Countries]) is null)
            throw ApiError.Required($"{at}[bank_transfer][eu_bank_transfer][country]");
    }

    internal static string Country(JsonObject given) => given.Child("payment_method_options")!
        .Child("customer_balance")!.Child("bank_transfer")!.Child("eu_bank_transfer")!.Text("country");

    internal static Decline? Begin(World world, Book book, JsonObject intent)
    {
        intent["status"] = "requires_action";
        intent["_lacks"] = intent.Number("amount");
        intent["_reference"] = world.Ids.Draw(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
        var customer = Customer(book, intent);
        Instruct(world, book, customer, intent);
        if (CashBalance.Of(customer, intent.Text("currency")) == 0)
            Events.Emit(world, book, "payment_intent.requires_action", intent);
        else
            Apply(world, book, customer, intent);
        return null;
    }

    /// <summary>Money has come. What names a payment goes there first, then what is just so much, then the
    /// oldest.</summary>
    internal static void Receive(World world, Book book, JsonObject customer, long amount, string reference)
    {
        CashBalance.Move(world, book, customer, "eur", amount, "funded", new JsonObject
        {
            ["bank_transfer"] = new JsonObject
            {
                ["eu_bank_transfer"] = new JsonObject
                {
                    ["bic"] = "ETHNGRAA", ["iban_last4"] = "0695", ["sender_name"] = "Simulated Payer",
                },
                ["reference"] = reference,
                ["type"] = "eu_bank_transfer",
            },
        });
        Spread(world, book, customer, amount, reference);
    }

    /// <summary>What had come for a payment that is called off goes back to the balance, and from there on.</summary>
    internal static void Release(World world, Book book, JsonObject intent)
    {
        if (intent.NumberOrNull("_lacks") is not { } lacks) return;
        intent["_lacks"] = null;
        var (came, customer) = (intent.Number("amount") - lacks, Customer(book, intent));
        if (came == 0) return;
        CashBalance.Move(world, book, customer, intent.Text("currency"), came, "unapplied_from_payment",
            new JsonObject { ["payment_intent"] = intent.Text("id") });
        Spread(world, book, customer, came, "");
    }

    static void Spread(World world, Book book, JsonObject customer, long amount, string reference)
    {
        var waiting = book.All("payment_intent").Where(i => i.Text("status") == "requires_action"
            && i.NumberOrNull("_lacks") is not null && i.TextOrNull("customer") == customer.Text("id"));
        foreach (var intent in waiting.OrderByDescending(i => reference.Contains(i.Text("_reference"),
            StringComparison.Ordinal)).ThenByDescending(i => i.Number("_lacks") == amount).ToList())
            if (CashBalance.Of(customer, intent.Text("currency")) > 0) Apply(world, book, customer, intent);
    }

    static void Apply(World world, Book book, JsonObject customer, JsonObject intent)
    {
        var currency = intent.Text("currency");
        var part = Math.Min(intent.Number("_lacks"), CashBalance.Of(customer, currency));
        CashBalance.Move(world, book, customer, currency, -part, "applied_to_payment",
            new JsonObject { ["payment_intent"] = intent.Text("id") });
        var lacks = intent.Number("_lacks") - part;
        intent["_lacks"] = lacks;
        if (lacks > 0)
        {
            Instruct(world, book, customer, intent);
            Events.Emit(world, book, "payment_intent.partially_funded", intent);
            return;
        }
        intent["_lacks"] = null;
        var method = book.Find(intent.Text("payment_method"))!;
        Intents.Succeed(world, book, intent, Charges.Create(world, book, intent, method));
    }

    static void Instruct(World world, Book book, JsonObject customer, JsonObject intent)
    {
        var country = intent.Text("_country");
        intent["next_action"] = new JsonObject
        {
            ["type"] = "display_bank_transfer_instructions",
            ["display_bank_transfer_instructions"] = new JsonObject
            {
                ["amount_remaining"] = intent.Number("_lacks"),
                ["currency"] = intent.Text("currency"),
                ["financial_addresses"] = new JsonArray(new JsonObject
                {
                    ["iban"] = new JsonObject
                    {
                        ["account_holder_name"] = world.Account(book.Account)!.Name,
                        ["bic"] = VirtualIban.Bic(country),
                        ["country"] = country,
                        ["iban"] = VirtualIban.Of(customer, country),
                    },
                    ["supported_networks"] = new JsonArray("sepa"),
                    ["type"] = "iban",
                }),
                ["hosted_instructions_url"] = new Uri(world.Address, "/transfers/" + intent.Text("id")).AbsoluteUri,
                ["reference"] = intent.Text("_reference"),
                ["type"] = "eu_bank_transfer",
            },
        };
    }

    static JsonObject Customer(Book book, JsonObject intent) => book.Find(intent.Text("customer"))!;
}
