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

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        if (await ClaimAsync(cancellation) is not { } due)
            return false;

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

        return true;
    }

    /// <summary>Takes the next that is due and moves its next check, so that no other node takes it too.</summary>
    async Task<T?> ClaimAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(r => r.NextCheckAt <= now)
            .OrderBy(r => r.NextCheckAt).FirstOrDefaultAsync(cancellation);
        if (due is null)
            return null;

        db.Organization = due.OrganizationId;
        var next = RefundWork.NextCheck(due, now);
        var taken = await db.InTransactionAsync(
            () => db.Set<T>().Where(r => r.Id == due.Id && r.NextCheckAt == due.NextCheckAt)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.NextCheckAt, next), cancellation), cancellation);
        return taken == 1 ? due : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe trouble with refund {Refund}: {Code}.")]
    partial void LogTrouble(Exception trouble, string refund, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Refund {Refund} could not be checked.")]
    partial void LogFailure(Exception failure, string refund);
}
