using System.Text.Json.Nodes;
using Tamias.Simulation.Ports;
using Tamias.Simulation.Stages;
using Tamias.StripeSimulator.Webhooks;

namespace Tamias.Simulation.Actors;

/// <summary>Rightly signed events about things that cannot be read: they must be parked and delay nobody.</summary>
sealed class Poison(World world) : Actor(world)
{
    int sent;

    public override int Weight => sent < World.Draws["poison"] ? 1 : 0;

    public override void Act()
    {
        var body = new JsonObject
        {
            ["id"] = $"evt_poison{++sent}",
            ["object"] = "event",
            ["api_version"] = Gateways.StripeVersion.Current,
            ["created"] = World.Now.ToUnixTimeSeconds(),
            ["type"] = "checkout.session.completed",
            ["livemode"] = false,
            ["account"] = World.Estate.Houses[0].AccountId,
            ["data"] = new JsonObject
            {
                ["object"] = new JsonObject { ["id"] = "cs_test_gone", ["object"] = "checkout.session" },
            },
        }.ToJsonString();
        var signature = Signature.Header(body, Composing.PlatformWebhookSecret, World.Now.ToUnixTimeSeconds());
        World.Network.Hand(new(new Uri(Composing.PublicUrl + "/hooks/stripe").AbsolutePath, body, signature));
    }
}
