using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.AutomaticPayments;

/// <summary>Stripe tells that a kept method has changed or is gone: it is read there.</summary>
public sealed class MethodEvents(Db db, StripeMethods stripe, Credentials credentials, StopAutomatic stopping)
{
    /// <returns>False when it is none that is charged here.</returns>
    public async Task<bool> ActAsync(Connection connection, string methodId, CancellationToken cancellation)
    {
        var kept = await db.SavedMethods.AsNoTracking().FirstOrDefaultAsync(
            m => m.ConnectionId == connection.Id && m.MethodId == methodId && m.KeptAt != null && m.EndedAt == null,
            cancellation);
        if (kept is null)
            return false;

        var title = await stripe.TitleAsync(credentials.Of(connection), kept.Kept, cancellation);
        return title is null
            ? await stopping.StopAsync(kept.Id, SavedMethodEnd.GoneAtStripe, cancellation)
            : await RenameAsync(kept.Id, title, cancellation);
    }

    Task<bool> RenameAsync(Id<SavedMethod> id, string title, CancellationToken cancellation) =>
        db.RepeatAsync(async () =>
        {
            (await db.SavedMethods.FirstAsync(m => m.Id == id, cancellation)).Rename(title);
            return true;
        }, cancellation);
}
