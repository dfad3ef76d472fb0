namespace Tamias.Web.Sales;

/// <summary>Tells an open invoice page of every change since it was shown, as server-sent events; looks twice a second,
/// on any node.</summary>
static class LiveInvoice
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Browsers come back by themselves, so that a stream whose reader is gone does not stay for
    /// ever.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sales/invoices/live/{id}", StreamAsync).RequireAuthorization();

    static async Task StreamAsync(
        Id<Invoice> id, HttpContext context, IServiceScopeFactory scopes, Db db, TimeProvider clock)
    {
        if (await StateAsync(db, id, context.RequestAborted) is not { } now)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(": open\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        try
        {
            await FollowAsync(id, SeenBy(context.Request) ?? now, db.Organization, context, scopes, clock);
        }
        catch (OperationCanceledException)
        {
            // The reader has gone.
        }
    }

    /// <summary>The state that the page shows: what it was told last, on another stream perhaps, or what it came
    /// with.</summary>
    static string? SeenBy(HttpRequest request) =>
        request.Headers["Last-Event-ID"].FirstOrDefault() ?? request.Query["seen"].FirstOrDefault();

    static async Task FollowAsync(
        Id<Invoice> id, string state, Id<Organization> organization, HttpContext context, IServiceScopeFactory scopes,
        TimeProvider clock)
    {
        var end = clock.GetUtcNow() + Longest;
        using var timer = new PeriodicTimer(Pause, clock);
        while (clock.GetUtcNow() < end && await timer.WaitForNextTickAsync(context.RequestAborted))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            db.Organization = organization;
            var now = await StateAsync(db, id, context.RequestAborted);
            if (now == state)
                continue;

            state = now!;
            await context.Response.WriteAsync($"id: {state}\ndata: {state}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>Something that differs whenever the page would look different; null for an invoice of nobody
    /// here.</summary>
    static async Task<string?> StateAsync(Db db, Id<Invoice> id, CancellationToken cancellation)
    {
        var found = await db.Invoices.AsNoTracking().Where(i => i.Id == id)
            .Select(i => new { i.Version, Events = db.Timeline.Count(t => t.InvoiceId == id) })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : StateOf(found.Version, found.Events);
    }

    /// <param name="events">How many lines the timeline has.</param>
    public static string StateOf(int version, int events) => $"{version}.{events}";
}
