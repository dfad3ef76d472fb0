using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

/// <summary>Asks Stripe about everything that goes back and whose fate is not known: what was never answered, what is
/// pending, and for a while what succeeded, because a bank can still refuse it.</summary>
public abstract partial class BackWork<T>(Db db, AskBack<T> asking, TimeProvider clock, ILogger log) : IWork
    where T : GivenBack<T>
{
    /// <summary>Stripe forgets idempotency keys after a day at the earliest; well before that we look instead of asking
    /// again.</summary>
    static readonly TimeSpan KeyLife = TimeSpan.FromHours(20);

    public static int AtOnce => 4;

    public Task<bool> OnceAsync(CancellationToken cancellation) => Claim.FirstAsync(
        () => NextAsync(cancellation), due => TakeAsync(due, cancellation), due => FollowAsync(due, cancellation));

    Task<T?> NextAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(r => r.NextCheckAt <= now)
            .OrderBy(r => r.NextCheckAt).FirstOrDefaultAsync(cancellation);
    }

    async Task FollowAsync(T due, CancellationToken cancellation)
    {
        try
        {
            if (due.StripeId.Length > 0)
                await asking.ReadAsync(due, cancellation);
            else
                await asking.RepeatAsync(due, clock.GetUtcNow() - due.CreatedAt < KeyLife, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            LogTrouble(trouble, due.Id.ToString(), trouble.Code);
            if (trouble.Kind == StripeTroubleKind.NoAccess)
                await asking.MarkAsync(due, trouble, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, due.Id.ToString());
        }
    }

    /// <summary>Moves the next check, so that nobody else takes it too.</summary>
    Task<int> TakeAsync(T due, CancellationToken cancellation)
    {
        db.Organization = due.OrganizationId;
        var next = RefundWork.NextCheck(due, clock.GetUtcNow());
        return db.InTransactionAsync(
            () => db.Set<T>().Where(r => r.Id == due.Id && r.NextCheckAt == due.NextCheckAt)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.NextCheckAt, next), cancellation), cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe trouble with refund {Refund}: {Code}.")]
    partial void LogTrouble(Exception trouble, string refund, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Refund {Refund} could not be checked.")]
    partial void LogFailure(Exception failure, string refund);
}
