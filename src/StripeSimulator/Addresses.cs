using Tamias.StripeSimulator.Checkout;
using Tamias.StripeSimulator.Control;
using Tamias.StripeSimulator.Dashboard;
using Tamias.StripeSimulator.OAuth;

namespace Tamias.StripeSimulator;

/// <summary>What is reached where.</summary>
internal static class Addresses
{
    internal static void Map(WebApplication app, Simulator simulator)
    {
        var api = new ApiDoor(simulator.World, simulator.Faults);
        app.Map("/v1/{**path}", (RequestDelegate)api.HandleAsync);
        app.MapGet("/simulator.css", Page.StyleAsync);
        OAuthDoor.Map(app, simulator);
        CheckoutDoor.Map(app, simulator);
        ControlDoor.Map(app, simulator);
        DashboardDoor.Map(app, simulator);
    }
}
