using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tamias.Web.Resuming;

/// <summary>Lets an organization go on after a restore, as a person has decided: all of it or nothing.</summary>
public sealed class ResumeOrganization(Db db, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <summary>True also when somebody else has let it go on meanwhile; nothing is changed then. What is wrong stands
    /// in <paramref name="state"/>.</summary>
    public Task<bool> GoAsync(ResumeForm form, ModelStateDictionary state, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var organization = await db.Organizations.FirstAsync(o => o.Id == db.Organization, cancellation);
            if (!organization.IsHeld)
                return true;

            await NumberAsync(form, state, cancellation);
            if (!state.IsValid)
            {
                db.ChangeTracker.Clear();
                return false;
            }

            var now = clock.GetUtcNow();
            await LeaveOutAsync(form, organization.Today(now).AddDays(1), cancellation);
            await DropAsync(form, cancellation);
            organization.Resume(now);
            return true;
        }, cancellation);

    async Task NumberAsync(ResumeForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        var ids = await db.NumberSeries.Where(s => s.ArchivedAt == null && !s.IsElsewhere)
            .OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellation);
        foreach (var id in ids)
        {
            var series = (await db.LockSeriesAsync(id, cancellation))!;
            state.Refuse(form.FieldOf(series), series.SkipTo(form.NextOf(series) ?? 0), words);
        }
    }

    async Task LeaveOutAsync(ResumeForm form, DateOnly from, CancellationToken cancellation)
    {
        foreach (var id in form.Recurring.Except(form.Makes))
            if (await db.LockRecurringAsync(id, cancellation) is { } recurring)
                recurring.LeaveOutUntil(from);
    }

    /// <summary>A mail that is dropped is as if it had not been written.</summary>
    Task<int> DropAsync(ResumeForm form, CancellationToken cancellation)
    {
        var dropped = form.Mails.Except(form.Sends).ToList();
        return db.Mails.Where(m => dropped.Contains(m.Id) && m.SentAt == null).ExecuteDeleteAsync(cancellation);
    }
}
