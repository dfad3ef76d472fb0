using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Work;

namespace Tamias.Web.AutomaticPayments;

/// <summary>Has Stripe forget methods that are not charged any more.</summary>
public sealed class ForgetWork(Db db, TimeProvider clock, StripeMethods stripe, Credentials credentials) : IWork
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>Given up then: an account that has cut us off cannot be asked.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var ended = await db.SavedMethods.IgnoreQueryFilters().AsNoTracking().Where(m => m.ForgetAt <= now)
            .OrderBy(m => m.ForgetAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellation);
        if (ended is null)
            return false;

        db.Organization = ended.OrganizationId;
        await SetAsync(ended.Id, now < ended.EndedAt + Patience ? now + Pause : null, cancellation);
        var isInUse = await db.SavedMethods.AnyAsync(
            m => m.MethodId == ended.MethodId && m.KeptAt != null && m.EndedAt == null, cancellation);
        if (isInUse || await ForgottenAsync(ended, cancellation))
            await SetAsync(ended.Id, null, cancellation);
        return true;
    }

    async Task<bool> ForgottenAsync(SavedMethod ended, CancellationToken cancellation)
    {
        try
        {
            var connection = await db.Connections.AsNoTracking()
                .FirstAsync(c => c.Id == ended.ConnectionId, cancellation);
            await stripe.ForgetAsync(credentials.Of(connection), ended.Kept, cancellation);
            return true;
        }
        catch (StripeTrouble)
        {
            return false;
        }
    }

    Task<int> SetAsync(Id<SavedMethod> id, DateTimeOffset? at, CancellationToken cancellation) => db.InTransactionAsync(
        () => db.SavedMethods.Where(m => m.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ForgetAt, at), cancellation), cancellation);
}
