using System.Text.Json.Nodes;
using Tamias.StripeSimulator.State;

namespace Tamias.Simulation.Stages;

/// <summary>What is true at Stripe, read from the simulator's own books and not through its API.</summary>
static class Ledger
{
    /// <summary>Also charges that no form was made for.</summary>
    public static IEnumerable<Form> Forms(World world) =>
        from house in world.Estate.Houses
        let book = world.Stripe.World.Book(house.AccountId, live: false)
        from thing in book.All("checkout.session").Concat(book.All("payment_intent").Where(Form.IsCharge))
        select new Form(house, thing);

    public static IEnumerable<Intent> Intents(World world) => world.Estate.Houses
        .SelectMany(h => world.Stripe.World.Book(h.AccountId, live: false).All("payment_intent"))
        .Select(i => new Intent(i.Text("id"), i.Text("status"), i));

    /// <summary>Its payer was told where to transfer, and not all of it has come.</summary>
    public static bool IsAwaited(JsonObject intent) => intent.NumberOrNull("_lacks") is not null
        && intent.TextOrNull("status") == "requires_action";

    /// <summary>Stripe's customers whom this product opened.</summary>
    public static IEnumerable<JsonObject> Holders(World world) => world.Estate.Houses
        .SelectMany(h => world.Stripe.World.Book(h.AccountId, live: false).All("customer"))
        .Where(c => c["metadata"] is JsonObject marks && marks.ContainsKey("tamias_organization"));

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

    /// <summary>Transferred money that goes back to whom this product opened an account.</summary>
    public static IEnumerable<GivenBack> Returned(World world)
    {
        var holders = Holders(world).Select(h => h.Text("id")).ToHashSet();
        return Of(world, "refund", thing => new GivenBack(thing))
            .Where(r => r.IntentId.Length == 0 && holders.Contains(r.Thing.TextOrNull("customer") ?? ""));
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

/// <summary>A payment form as Stripe has it, or a charge without one.</summary>
sealed record Form(House House, JsonObject Thing)
{
    public string Id => Thing.Text("id");

    /// <summary>Money can still come by it.</summary>
    public bool IsOpen => WasMade && Thing.Text("status")
        is "open" or "requires_confirmation" or "requires_payment_method" or "requires_action";

    public bool IsTransfer => Thing.ContainsKey("_country");

    /// <summary>A transfer that was only written down has no account number: nobody can pay by it.</summary>
    public bool WasMade => !IsTransfer || Thing.ContainsKey("_reference");

    public bool IsPaid => IsCharge(Thing)
        ? Thing.Text("status") == "succeeded" : Thing.Text("payment_status") == "paid";

    public string AttemptId => Marks?.TextOrNull("tamias_attempt") ?? "";

    public string IntentId => IsCharge(Thing) ? Id : Thing.TextOrNull("payment_intent") ?? "";

    public long Minor => Thing.Number(IsCharge(Thing) ? "amount" : "amount_total");

    public string Currency => Thing.Text("currency").ToUpperInvariant();

    JsonObject? Marks => Thing["metadata"] as JsonObject;

    public static bool IsCharge(JsonObject thing) =>
        thing["metadata"] is JsonObject marks && marks.ContainsKey("tamias_charge");

    /// <summary>Made by this product for this house.</summary>
    public bool IsOurs => Marks is { } marks && marks.ContainsKey("tamias_attempt")
        && marks.TextOrNull("tamias_organization") == House.Id.ToString();
}

/// <summary>A payment as Stripe has it.</summary>
sealed record Intent(string Id, string Status, JsonObject Thing)
{
    public bool IsUnderWay => Status == "processing" || (Status == "requires_action" && Thing.ContainsKey("_voucher"));
}
