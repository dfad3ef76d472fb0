namespace Tamias.StripeSimulator.Checkout;

/// <summary>The hosted payment page and the page on which the payer's bank asks.</summary>
internal sealed class CheckoutDoor(Simulator simulator)
{
    /// <summary>How long a payer is kept until the endpoints have heard of the completion.</summary>
    static readonly TimeSpan HeldAtMost = TimeSpan.FromSeconds(10);

    readonly World world = simulator.World;

    internal static void Map(WebApplication app, Simulator simulator)
    {
        var door = new CheckoutDoor(simulator);
        app.MapGet("/c/pay/{id}", http => door.ShowAsync(http, null));
        app.MapPost("/c/pay/{id}", (RequestDelegate)door.PayAsync);
        app.MapGet("/c/confirm/{id}", (RequestDelegate)door.AskAsync);
        app.MapPost("/c/confirm/{id}", (RequestDelegate)door.ConfirmAsync);
        PaperDoor.Map(app, simulator);
    }

    async Task ShowAsync(HttpContext http, string? error)
    {
        if (See(http) is not { } seen) await MissingAsync(http);
        else await Page.DrawAsync(http, seen.Words["Payment"], seen.Words.Language, seen.IsOpen
            ? CheckoutPage.Draw(seen, error, await FormAsync(http)) : CheckoutPage.Closed(seen),
            error is null ? 200 : 402);
    }

    async Task PayAsync(HttpContext http)
    {
        if (See(http) is not { IsOpen: true }) await ShowAsync(http, null);
        else await FollowAsync(http, Act(http, CheckoutForm.Pay, await FormAsync(http)));
    }

    async Task AskAsync(HttpContext http)
    {
        if (See(http) is not { IsOpen: true } seen || !seen.IsAsked)
            http.Response.Redirect($"/c/pay/{http.GetRouteValue("id")}");
        else await Page.DrawAsync(http, seen.Words["Your bank asks"], seen.Words.Language, ConfirmPage.Draw(seen));
    }

    async Task ConfirmAsync(HttpContext http)
    {
        if (See(http) is not { IsOpen: true, IsAsked: true }) await ShowAsync(http, null);
        else await FollowAsync(http, Act(http, CheckoutForm.Confirm, await FormAsync(http)));
    }

    string? Act(HttpContext http, Func<World, Book, JsonObject, IFormCollection, string?> act, IFormCollection form)
    {
        lock (world.Gate)
        {
            var id = (string)http.GetRouteValue("id")!;
            world.Changes++;
            return act(world, Sessions.BookOf(world, id), Sessions.Find(world, id)!, form);
        }
    }

    async Task FollowAsync(HttpContext http, string? error)
    {
        var seen = See(http)!;
        if (seen.IsOpen && error is null) http.Response.Redirect($"/c/confirm/{seen.Id}");
        else if (seen.IsOpen) await ShowAsync(http, error);
        else
        {
            if (simulator.Waits) await simulator.Mail.TellAsync(seen.Id, HeldAtMost, http.RequestAborted);
            http.Response.Redirect(seen.Success);
        }
    }

    SeenSession? See(HttpContext http)
    {
        lock (world.Gate)
        {
            DueWork.Run(world);
            return SeenSession.Find(world, (string)http.GetRouteValue("id")!, http.Request);
        }
    }

    static async Task<IFormCollection> FormAsync(HttpContext http) => http.Request.HasFormContentType
        ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;

    static Task MissingAsync(HttpContext http)
    {
        var words = Words.For(http.Request, null);
        return Page.DrawAsync(http, "404", words.Language, CheckoutPage.Missing(words), 404);
    }
}
