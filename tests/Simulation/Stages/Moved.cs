using System.Text.Json.Nodes;
using Tamias.StripeSimulator.State;

namespace Tamias.Simulation.Stages;

/// <summary>Money that came in, as Stripe has it.</summary>
sealed record Charge(JsonObject Thing)
{
    public string Id => Thing.Text("id");

    public string IntentId => Thing.TextOrNull("payment_intent") ?? "";

    public bool IsPaid => Thing.Text("status") == "succeeded";

    public long Minor => Thing.Number("amount");

    /// <summary>What has not been given back.</summary>
    public long Left => Minor - Thing.Number("amount_refunded");
}

/// <summary>A refund as Stripe has it.</summary>
sealed record GivenBack(JsonObject Thing)
{
    public string Id => Thing.Text("id");

    public string IntentId => Thing.TextOrNull("payment_intent") ?? "";

    public long Minor => Thing.Number("amount");

    public string Status => Thing.Text("status");

    /// <summary>Its money is away or on its way.</summary>
    public bool IsAlive => Status is "succeeded" or "pending";

    /// <summary>The refund of this product that asked for it; empty when somebody else did.</summary>
    public string Mark => (Thing["metadata"] as JsonObject)?.TextOrNull("tamias_refund") ?? "";
}

/// <summary>A dispute as Stripe has it.</summary>
sealed record Contested(JsonObject Thing)
{
    public string Id => Thing.Text("id");

    public string IntentId => Thing.TextOrNull("payment_intent") ?? "";

    public string Status => Thing.Text("status");

    /// <summary>What the bank holds of it now.</summary>
    public long Away => -((JsonArray)Thing["balance_transactions"]!).Sum(t => ((JsonObject)t!).Number("amount"));
}
