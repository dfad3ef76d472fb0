using System.Text.Json.Nodes;

namespace Tamias.Gateways.Tests;

/// <summary>Checkout Sessions as Stripe words them, in any state.</summary>
static class CannedSessions
{
    public static JsonObject Session(string status, string paymentStatus, JsonNode? payment = null) => new()
    {
        ["id"] = "cs_test_1",
        ["object"] = "checkout.session",
        ["status"] = status,
        ["payment_status"] = paymentStatus,
        ["amount_total"] = 12_400,
        ["currency"] = "eur",
        ["client_reference_id"] = "attempt-1",
        ["metadata"] = new JsonObject { ["tamias_attempt"] = "attempt-1" },
        ["created"] = 1_790_000_000,
        ["livemode"] = false,
        ["url"] = "https://checkout.stripe.com/c/pay/cs_test_1#fragment",
        ["payment_intent"] = payment,
    };

    public static JsonObject Payment(string status, JsonNode? charge = null) => new()
    {
        ["id"] = "pi_1",
        ["object"] = "payment_intent",
        ["status"] = status,
        ["amount"] = 12_400,
        ["amount_received"] = status == "succeeded" ? 12_400 : 0,
        ["currency"] = "eur",
        ["created"] = 1_790_000_100,
        ["latest_charge"] = charge,
    };

    public static JsonObject Charge(string methodJson) => new()
    {
        ["id"] = "ch_1",
        ["object"] = "charge",
        ["created"] = 1_790_000_200,
        ["payment_method_details"] = JsonNode.Parse(methodJson),
    };

    public static async Task<Checkout> ReadAsync(JsonObject session) =>
        await new StripeCheckout(CannedStripe.Saying(session.ToJsonString()).Access)
            .ReadAsync(CannedStripe.Test, "cs_test_1", Until.TestEnds);
}
