using System.Text.Json.Nodes;
using Tamias.StripeSimulator.State;

namespace Tamias.Simulation.Stages;

/// <summary>What is true at Stripe, read from the simulator's own books and not through its API.</summary>
static class Ledger
{
    public static IEnumerable<Form> Forms(World world) => world.Estate.Houses
        .SelectMany(h => world.Stripe.World.Book(h.AccountId, live: false).All("checkout.session")
            .Select(s => new Form(h, s)));

    public static IEnumerable<Intent> Intents(World world) => world.Estate.Houses
        .SelectMany(h => world.Stripe.World.Book(h.AccountId, live: false).All("payment_intent"))
        .Select(i => new Intent(i.Text("id"), i.Text("status"), i));
}

/// <summary>A payment form as Stripe has it.</summary>
sealed record Form(House House, JsonObject Session)
{
    public string Id => Session.Text("id");

    public bool IsOpen => Session.Text("status") == "open";

    public bool IsPaid => Session.Text("payment_status") == "paid";

    public string AttemptId => Session.TextOrNull("client_reference_id") ?? "";

    public string IntentId => Session.TextOrNull("payment_intent") ?? "";

    public long Minor => Session.Number("amount_total");

    public string Currency => Session.Text("currency").ToUpperInvariant();

    /// <summary>Made by this product for this house.</summary>
    public bool IsOurs => Session["metadata"] is JsonObject marks && marks.ContainsKey("tamias_attempt")
        && marks.TextOrNull("tamias_organization") == House.Id.ToString();
}

/// <summary>A payment as Stripe has it.</summary>
sealed record Intent(string Id, string Status, JsonObject Thing)
{
    public bool IsUnderWay => Status == "processing" || (Status == "requires_action" && Thing.ContainsKey("_voucher"));
}
