using Tamias.StripeSimulator.Control;

namespace Tamias.StripeSimulator.Dashboard;

/// <summary>The page on which a person sees what is in the simulator and turns its knobs.</summary>
internal sealed class DashboardDoor(Simulator simulator)
{
    internal static void Map(WebApplication app, Simulator simulator)
    {
        var door = new DashboardDoor(simulator);
        app.MapGet("/", () => Results.Redirect("/dashboard"));
        app.MapGet("/dashboard", http => door.ShowAsync(http, null));
        app.MapPost("/dashboard", (RequestDelegate)door.ActAsync);
    }

    Task ShowAsync(HttpContext http, string? error)
    {
        var view = DashboardView.Of(simulator, http.Request.Query);
        var body = Frame.Draw(view, error);
        return Page.DrawAsync(http, "Simulator", "en", body, error is null ? 200 : 400, "wide");
    }

    /// <summary>Does what the pressed button says, then shows the page again.</summary>
    async Task ActAsync(HttpContext http)
    {
        if (IsForeign(http.Request))
        {
            http.Response.StatusCode = 403;
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var error = await TryAsync(form);
        if (error is null) http.Response.Redirect("/dashboard" + http.Request.QueryString);
        else await ShowAsync(http, error);
    }

    async Task<string?> TryAsync(IFormCollection form)
    {
        try
        {
            await ControlVerbs.All[form["do"].ToString()](simulator, form["id"].ToString(), DashboardForm.Read(form));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException
            or KeyNotFoundException or System.Text.Json.JsonException or OverflowException)
        {
            return e.Message;
        }
    }

    static bool IsForeign(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin
        && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value);
}
