using Tamias.Web.Reminders;
using Tamias.Web.Work;

namespace Tamias.Web.AutomaticPayments;

/// <summary>Charges what was announced when its time has come. At the hours at which customers are reminded: a bank may
/// want to ask them.</summary>
public sealed class ChargeWork(Db db, TimeProvider clock, ChargeSaved charging) : IWork
{
    /// <summary>After a try that came to no end: a payer at a form, Stripe away, the night.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.AutomaticPayments.IgnoreQueryFilters().AsNoTracking().Where(p => p.NextAt <= now)
            .OrderBy(p => p.NextAt).ThenBy(p => p.Id).FirstOrDefaultAsync(cancellation);
        if (due is null)
            return false;

        db.Organization = due.OrganizationId;
        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == due.OrganizationId, cancellation);
        var taken = await db.InTransactionAsync(
            () => db.AutomaticPayments.Where(p => p.Id == due.Id && p.NextAt == due.NextAt)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.NextAt, now + Pause), cancellation), cancellation);
        if (taken == 1 && !organization.IsHeld && organization.MayDisturb(now))
            await charging.GoAsync(due.Id, cancellation);
        return true;
    }
}
