using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Work;

namespace Tamias.Web.Hooks;

/// <summary>Works off one stored event: reads its object at Stripe and settles. The event itself is never
/// believed.</summary>
public sealed partial class InboxWork(
    Db db, EventMeaning meaning, TimeProvider clock, InboxAlarm alarm, ILogger<InboxWork> log) : IWork
{
    /// <summary>Of an event that fails by itself: the last is after about an hour.</summary>
    const int MostTries = 12;

    /// <summary>While Stripe cannot be asked, which is nothing that a person could do something about: some
    /// days.</summary>
    const int MostWaits = 150;

    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public static int AtOnce => 8;

    public Task<bool> OnceAsync(CancellationToken cancellation) => Claim.FirstAsync(
        () => NextAsync(cancellation), next => TakeAsync(next, cancellation), next => WorkOffAsync(next, cancellation));

    Task<InboxEvent?> NextAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.Inbox.IgnoreQueryFilters().AsNoTracking()
            .Where(e => e.State == InboxState.Waiting && e.NotBeforeAt <= now)
            .OrderBy(e => e.NotBeforeAt).FirstOrDefaultAsync(cancellation);
    }

    async Task WorkOffAsync(InboxEvent told, CancellationToken cancellation)
    {
        try
        {
            var done = await meaning.ActAsync(told, cancellation);
            await FinishAsync(told, done ? InboxState.Done : InboxState.Ignored, "", cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException
            || !cancellation.IsCancellationRequested)
        {
            LogFailure(failure, told.EventId, told.Tries);
            await PutOffAsync(told, failure, cancellation);
        }
    }

    /// <summary>The lease begins now that the turn has come, however long it was waited for.</summary>
    Task<int> TakeAsync(InboxEvent next, CancellationToken cancellation)
    {
        db.Organization = next.OrganizationId;
        return db.InTransactionAsync(() =>
        {
            var until = clock.GetUtcNow() + Lease;
            return db.Inbox.Where(e => e.Id == next.Id && e.NotBeforeAt == next.NotBeforeAt
                    && e.State == InboxState.Waiting)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(e => e.NotBeforeAt, until).SetProperty(e => e.Tries, e => e.Tries + 1),
                    cancellation);
        }, cancellation);
    }

    /// <returns>0 when another, who took it after the lease, has finished it.</returns>
    Task<int> FinishAsync(InboxEvent told, InboxState state, string reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.Organization = told.OrganizationId;
        return db.InTransactionAsync(
            () => db.Inbox.Where(e => e.Id == told.Id && e.State == InboxState.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.State, state).SetProperty(e => e.DoneAt, now)
                    .SetProperty(e => e.Reason, reason),
                cancellation), cancellation);
    }

    /// <summary>Tries again later and later; after the last time a person must look. Others never wait for
    /// it.</summary>
    async Task PutOffAsync(InboxEvent told, Exception failure, CancellationToken cancellation)
    {
        db.Organization = told.OrganizationId;
        var trouble = failure as StripeTrouble;
        if (trouble?.Kind == StripeTroubleKind.NoAccess)
            await db.BreakAsync(told.ConnectionId, trouble, cancellation);

        var most = trouble?.Kind is StripeTroubleKind.NoAccess or StripeTroubleKind.Unknown ? MostWaits : MostTries;
        var reason = trouble is null ? failure.GetType().Name : $"{trouble.Kind} {trouble.Code}".Trim();
        if (told.Tries + 1 >= most)
            await ParkAsync(told, reason, cancellation);
        else
            await WaitAsync(told, reason, cancellation);
    }

    Task ParkAsync(InboxEvent told, string reason, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            if (await FinishAsync(told, InboxState.Parked, reason, cancellation) > 0)
                await alarm.RaiseAsync(told, cancellation);
        }, cancellation);

    Task<int> WaitAsync(InboxEvent told, string reason, CancellationToken cancellation)
    {
        var again = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, Math.Min(told.Tries + 1, 11)));
        return db.InTransactionAsync(
            () => db.Inbox.Where(e => e.Id == told.Id && e.State == InboxState.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.NotBeforeAt, again).SetProperty(e => e.Reason, reason),
                cancellation), cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {Event} failed at try {Try}.")]
    partial void LogFailure(Exception failure, string @event, int @try);
}
