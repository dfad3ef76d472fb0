using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Email;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>Notes that a person, not a mail scanner, looks at the page: the page's script says so.</summary>
static class Opened
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/pay/{permalink}/opened", NoteAsync).AllowAnonymous().RequireRateLimiting(Throttle.Permalink);

    static async Task<IResult> NoteAsync(
        string permalink, PaidInvoice paid, Db db, Ids ids, TimeProvider clock, [FromServices] PaymentMails mails,
        Current current, CancellationToken cancellation)
    {
        var found = await paid.FindAsync(permalink, cancellation);
        if (found is null)
            return Results.NotFound();
        if (current.IsMember && current.Organization.Id == found.OrganizationId)
            return Results.NoContent(); // the merchant looks at their own page

        await db.InTransactionAsync(async () =>
        {
            var invoice = await db.LockInvoiceAsync(found.Id, cancellation);
            if (await db.Timeline.AnyAsync(t => t.InvoiceId == found.Id && t.Kind == TimelineKind.Opened, cancellation))
                return;

            db.Note(ids, invoice!, TimelineKind.Opened, clock.GetUtcNow());
            await mails.OpenedAsync(invoice!, cancellation);
        }, cancellation);
        return Results.NoContent();
    }
}
