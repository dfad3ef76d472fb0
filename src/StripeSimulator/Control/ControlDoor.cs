using System.Text.Json;

namespace Tamias.StripeSimulator.Control;

/// <summary>The control over HTTP, as JSON, for scripts and browser tests.</summary>
internal sealed class ControlDoor(Simulator simulator)
{
    internal static void Map(WebApplication app, Simulator simulator)
    {
        var door = new ControlDoor(simulator);
        app.MapGet("/_simulator/state", door.State);
        app.MapPost("/_simulator/{what}", http => door.ActAsync(http, (string)http.GetRouteValue("what")!, ""));
        app.MapPost("/_simulator/{what}/{id}/{verb}", http => door.ActAsync(
            http, $"{http.GetRouteValue("what")}/{http.GetRouteValue("verb")}", (string)http.GetRouteValue("id")!));
    }

    IResult State() => Results.Json(new
    {
        now = simulator.Clock.Seconds,
        accounts = simulator.Accounts.All,
        settings = simulator.Settings,
        faults = simulator.Faults.Arranged,
        deliveries = simulator.Mail.Deliveries.TakeLast(200),
    }, JsonSerializerOptions.Web);

    async Task ActAsync(HttpContext http, string what, string id)
    {
        var answer = await AnswerAsync(http, what, id);
        await answer.ExecuteAsync(http);
    }

    /// <summary>A body that is not declared as JSON is refused, so that no foreign page can post here.</summary>
    async Task<IResult> AnswerAsync(HttpContext http, string what, string id)
    {
        if (!http.Request.HasJsonContentType()) return Results.Json(
            new { error = "Send application/json." }, statusCode: 415);
        if (!ControlVerbs.All.TryGetValue(what, out var act))
            return Results.Json(new { error = $"There is no {what}." }, statusCode: 404);
        try
        {
            var said = await JsonNode.ParseAsync(
                http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject;
            return Results.Json(await act(simulator, id, said ?? []), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (
            e is InvalidOperationException or ArgumentException or JsonException or FormatException)
        {
            return Results.Json(new { error = e.Message }, statusCode: 400);
        }
    }
}
