using Tamias.Web.Work;

namespace Tamias.Web.Portal;

/// <summary>Answers who asked for a link. Not while they wait: so an address that is known takes no longer than one
/// that is not.</summary>
public sealed class PortalRequestWork(Db db, PortalDoor door) : IWork
{
    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var next = await db.PortalRequests.AsNoTracking().OrderBy(r => r.At).ThenBy(r => r.Id)
            .FirstOrDefaultAsync(cancellation);
        if (next is null)
            return false;

        await db.InTransactionAsync(async () =>
        {
            // Of several nodes one takes the row away, and answers.
            if (await db.PortalRequests.Where(r => r.Id == next.Id).ExecuteDeleteAsync(cancellation) == 1)
                await door.AnswerAsync(next.Email, cancellation);
        }, cancellation);
        return true;
    }
}
