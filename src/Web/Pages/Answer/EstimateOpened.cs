using Tamias.Web.Email;
using Tamias.Web.Estimates;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Answer;

/// <summary>Notes that a person, not a mail scanner, looks at an estimate: the page's script says so.</summary>
static class EstimateOpened
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/estimate/{token}/opened", NoteAsync).AllowAnonymous().RequireRateLimiting(Throttle.Permalink);

    static async Task<IResult> NoteAsync(
        string token, OpenedEstimate opened, Db db, Ids ids, TimeProvider clock,
        EstimateMails mails, Current current, CancellationToken cancellation)
    {
        var found = await opened.FindAsync(token, cancellation);
        if (found is null)
            return Results.NotFound();
        if (current.IsMember && current.Organization.Id == found.OrganizationId)
            return Results.NoContent(); // the merchant looks at their own page

        await db.InTransactionAsync(async () =>
        {
            var estimate = await db.LockEstimateAsync(found.Id, cancellation);
            if (await db.EstimateEvents.AnyAsync(
                e => e.EstimateId == found.Id && e.Kind == EstimateEventKind.Opened, cancellation))
                return;

            db.Note(ids, estimate!, EstimateEventKind.Opened, clock.GetUtcNow());
            await mails.OpenedAsync(estimate!, cancellation);
        }, cancellation);
        return Results.NoContent();
    }
}
