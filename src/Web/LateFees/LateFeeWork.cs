using System.Runtime.ExceptionServices;
using Tamias.Web.Reminders;
using Tamias.Web.Work;

namespace Tamias.Web.LateFees;

/// <summary>Charges for invoices that are paid late, by the merchant's rules, each step of a rule once for a due date.
/// At the hours at which customers are reminded.</summary>
public sealed class LateFeeWork(Db db, TimeProvider clock, LateFeeReckoning reckoning, MakeLateFee making) : IWork
{
    const int AtOnce = 100;

    /// <summary>A payment that was under way may have failed, the day may have come.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rule = await db.LateFeeRules.IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.ArchivedAt == null && r.NotBeforeAt <= now)
            .OrderBy(r => r.NotBeforeAt).ThenBy(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (rule is null)
            return false;

        db.Organization = rule.OrganizationId;
        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == rule.OrganizationId, cancellation);
        await WaitAsync(rule.Id, now + Pause, cancellation); // first: one that fails does not hold up the others
        if (!organization.IsHeld && organization.MayDisturb(now))
            await ChargeAsync(rule, organization, cancellation);
        return true;
    }

    async Task ChargeAsync(LateFeeRule rule, Organization organization, CancellationToken cancellation)
    {
        var (today, since) = (organization.Today(clock.GetUtcNow()), organization.RemindsFrom(rule.SinceAt));
        ExceptionDispatchInfo? failure = null;
        for (var last = default(Id<Invoice>); ;)
        {
            var after = last;
            var page = await db.LateFor(rule, today, since).Where(i => i.Id > after).OrderBy(i => i.Id)
                .Select(i => i.Id).Take(AtOnce).ToListAsync(cancellation);
            foreach (var id in page)
                failure = await TryAsync(rule, organization, id, cancellation) ?? failure;
            if (page.Count < AtOnce)
                break;
            last = page[^1];
        }

        failure?.Throw();
    }

    /// <summary>Null when it went well: one that fails does not hold up the others.</summary>
    async Task<ExceptionDispatchInfo?> TryAsync(
        LateFeeRule rule, Organization organization, Id<Invoice> id, CancellationToken cancellation)
    {
        try
        {
            db.ChangeTracker.Clear();
            var now = clock.GetUtcNow();
            if ((await reckoning.ChargesAsync(rule, organization, id, now, cancellation)).Count > 0)
                await db.InTransactionAsync(
                    () => making.MakeAsync(rule.Id, organization, id, now, cancellation), cancellation);
            return null;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // Where another process was quicker, what is left to do is found at the next look.
            return db.IsOvertaken(exception) ? null : ExceptionDispatchInfo.Capture(exception);
        }
    }

    /// <summary>Beside the version of the row: a person who is editing the rule is not disturbed.</summary>
    Task<int> WaitAsync(Id<LateFeeRule> id, DateTimeOffset until, CancellationToken cancellation) =>
        db.InTransactionAsync(() => db.LateFeeRules.Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.NotBeforeAt, until), cancellation), cancellation);
}
