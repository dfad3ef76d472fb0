using Tamias.StripeSimulator.Objects;

namespace Tamias.StripeSimulator.Payments;

/// <summary>Sends back what a customer has transferred and no payment has taken: refunds of no charge.</summary>
/// <remarks>Source: docs.stripe.com/payments/customer-balance/refunding.</remarks>
internal static class CashReturns
{
    internal static JsonObject Create(World world, Book book, JsonObject customer, long amount, string email)
    {
        var refund = Shape.New(world, book, "refund", "re_3");
        refund["customer"] = customer.Text("id");
        refund["amount"] = amount;
        refund["destination_details"] = new JsonObject { ["type"] = "eu_bank_transfer" };
        refund["status"] = "pending";
        Address(world, customer, refund, email);
        return book.Add(refund);
    }

    /// <summary>To which Stripe writes when it does not know where to send transferred money.</summary>
    internal static string EmailOf(JsonObject customer, string? given) =>
        given ?? customer.TextOrNull("email") ?? throw ApiError.Required("instructions_email");

    /// <summary>Stripe sends a refund of transferred money, or has to ask the customer where to.</summary>
    internal static void Address(World world, JsonObject customer, JsonObject refund, string email)
    {
        refund["instructions_email"] = email;
        if (customer.Flag("_hidesAccount")) Ask(world, refund);
    }

    internal static void Begin(World world, Book book, JsonObject customer, JsonObject refund)
    {
        CashBalance.Move(world, book, customer, "eur", -refund.Number("amount"), "return_initiated", null);
        if (refund.Text("status") == "pending") Send(world, book, refund);
        Events.Emit(world, book, "refund.created", refund);
    }

    /// <summary>The customer has said to which account.</summary>
    internal static void Answer(World world, Book book, JsonObject refund)
    {
        refund["next_action"] = null;
        Refunds.Change(world, book, refund, "pending", "refund.updated");
        Send(world, book, refund);
    }

    /// <summary>It did not go: the money waits again.</summary>
    internal static void Return(World world, Book book, JsonObject refund) => CashBalance.Move(
        world, book, book.Find(refund.Text("customer"))!, "eur", refund.Number("amount"), "return_canceled", null);

    static void Send(World world, Book book, JsonObject refund) => world.Agenda.Add(
        world.Now + (long)world.Settings.RefundsAfter.TotalSeconds, "refund", book, refund.Text("id"));

    static void Ask(World world, JsonObject refund)
    {
        refund["status"] = "requires_action";
        refund["next_action"] = new JsonObject
        {
            ["type"] = "display_details",
            ["display_details"] = new JsonObject
            {
                ["email_sent"] = new JsonObject
                {
                    ["email_sent_at"] = world.Now, ["email_sent_to"] = refund.Text("instructions_email"),
                },
                ["expires_at"] = world.Now + (long)TimeSpan.FromDays(45).TotalSeconds,
            },
        };
    }
}
