using System.Net;
using System.Text;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;
using Tamias.StripeSimulator.Api;

namespace Tamias.Simulation.Ports;

/// <summary>The wire to Stripe: calls wait their turn, and some are lost, refused or answered too late.</summary>
sealed class StripePort(Stage stage) : HttpMessageHandler
{
    const string Busy = """
        {"error":{"type":"invalid_request_error","code":"lock_timeout","message":"Try again in a moment."}}
        """;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Operation.Current is not { } operation)
            return await stage.World.Line.SendAsync(request, cancellationToken);

        var world = stage.World;
        var what = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        await world.Table.PauseAsync(operation, "ask " + what);
        world.Mishaps.Strike(operation);
        var mishap = Draw(world.Mishaps);
        if (mishap is not WireMishap.None)
            world.Trace.Add($"{operation.Name}: {what} {mishap}");
        var response = await CarryAsync(world, request, mishap, cancellationToken);
        world.Mishaps.Strike(operation);
        await world.Table.PauseAsync(operation, "hear " + what);
        return response;
    }

    static WireMishap Draw(Mishaps mishaps) =>
        mishaps.Percent("errors") ? mishaps.Dice.Pick(WireMishaps.Errors)
        : mishaps.Percent("unanswered") ? mishaps.Dice.Pick(WireMishaps.Unanswered)
        : WireMishap.None;

    async Task<HttpResponseMessage> CarryAsync(
        World world, HttpRequestMessage request, WireMishap mishap, CancellationToken cancellation)
    {
        if (mishap is WireMishap.TimeOut)
            throw new TaskCanceledException("Stripe was not reached in time.");
        if (mishap is WireMishap.Busy)
            return new(HttpStatusCode.Conflict) { Content = new StringContent(Busy, Encoding.UTF8) };
        if (WireMishaps.FaultOf(mishap) is { } fault)
            world.Stripe.Faults.Add(fault);
        try
        {
            var response = await (stage.Defect is { } defect
                ? defect.SendAsync(world, request, cancellation)
                : world.Line.SendAsync(request, cancellation));
            return mishap is WireMishap.LateAnswer
                ? throw new TaskCanceledException("Stripe answered too late.")
                : response;
        }
        finally
        {
            world.Stripe.Faults.Clear();
        }
    }
}
