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

    /// <summary>Money that came in through this product's forms.</summary>
    public static IEnumerable<Charge> Charges(World world)
    {
        var ours = Forms(world).Where(f => f.IsOurs && f.IsPaid).Select(f => f.IntentId).ToHashSet();
        return Of(world, "charge", thing => new Charge(thing)).Where(c => c.IsPaid && ours.Contains(c.IntentId));
    }

    /// <summary>Of those charges.</summary>
    public static IEnumerable<GivenBack> Refunds(World world)
    {
        var ours = Charges(world).Select(c => c.IntentId).ToHashSet();
        return Of(world, "refund", thing => new GivenBack(thing)).Where(r => ours.Contains(r.IntentId));
    }

    /// <summary>Of those charges.</summary>
    public static IEnumerable<Contested> Disputes(World world)
    {
        var ours = Charges(world).Select(c => c.IntentId).ToHashSet();
        return Of(world, "dispute", thing => new Contested(thing)).Where(d => ours.Contains(d.IntentId));
    }

    static IEnumerable<T> Of<T>(World world, string kind, Func<JsonObject, T> read) => world.Estate.Houses
        .SelectMany(h => world.Stripe.World.Book(h.AccountId, live: false).All(kind)).Select(read);
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
