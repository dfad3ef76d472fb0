using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

/// <summary>Asks Stripe about every refund whose fate is not known: what was never answered, what is pending, and for a
/// while what succeeded, because a bank can still refuse it.</summary>
public sealed partial class RefundWork(Db db, AskRefund asking, TimeProvider clock, ILogger<RefundWork> log) : IWork
{
    /// <summary>Stripe forgets idempotency keys after a day at the earliest; well before that we look instead of asking
    /// again.</summary>
    static readonly TimeSpan KeyLife = TimeSpan.FromHours(20);

    /// <summary>Banks refuse within thirty days.</summary>
    static readonly TimeSpan Doubtful = TimeSpan.FromDays(35);

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

    /// <summary>When a refund is to be asked about again; null when its fate is known for good.</summary>
    public static DateTimeOffset? NextCheck(Refund refund, DateTimeOffset now) => now + (now - refund.CreatedAt) switch
    {
        _ when refund.State is RefundState.Failed or RefundState.Cancelled => null,
        var age when refund.State == RefundState.Succeeded => age < Doubtful ? TimeSpan.FromDays(1) : null,
        { TotalHours: < 2 } => TimeSpan.FromMinutes(1),
        { TotalHours: < 24 } => TimeSpan.FromMinutes(15),
        _ => TimeSpan.FromHours(3),
    };

    /// <summary>Takes the next refund that is due and moves its next check, so that no other node takes it
    /// too.</summary>
    async Task<Refund?> ClaimAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.Refunds.IgnoreQueryFilters().AsNoTracking().Where(r => r.NextCheckAt <= now)
            .OrderBy(r => r.NextCheckAt).FirstOrDefaultAsync(cancellation);
        if (due is null)
            return null;

        db.Organization = due.OrganizationId;
        var next = NextCheck(due, now);
        var taken = await db.InTransactionAsync(
            () => db.Refunds.Where(r => r.Id == due.Id && r.NextCheckAt == due.NextCheckAt)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.NextCheckAt, next), cancellation), cancellation);
        return taken == 1 ? due : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe trouble with refund {Refund}: {Code}.")]
    partial void LogTrouble(Exception trouble, string refund, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Refund {Refund} could not be checked.")]
    partial void LogFailure(Exception failure, string refund);
}
