using Tamias.Web.AutomaticPayments;
using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

/// <summary>Asks Stripe about every attempt whose fate is not known. With every webhook lost all invoices still become
/// Paid.</summary>
public sealed partial class Reconciler(Db db, StripeForms forms, Settle settle, TimeProvider clock,
    ILogger<Reconciler> log)
    : IWork
{
    /// <summary>After an attempt is written, and again while its payer may still be at the form.</summary>
    public static readonly TimeSpan FirstCheck = TimeSpan.FromMinutes(1);

    /// <summary>Between two questions about something that can take weeks.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(3);

    public static int AtOnce => 4;

    public Task<bool> OnceAsync(CancellationToken cancellation) => Claim.FirstAsync(
        () => NextAsync(cancellation), due => TakeAsync(due, cancellation), due => FollowAsync(due, cancellation));

    Task<Attempt?> NextAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return db.Attempts.IgnoreQueryFilters().AsNoTracking().Where(a => a.NextCheckAt <= now)
            .OrderBy(a => a.NextCheckAt).FirstOrDefaultAsync(cancellation);
    }

    async Task FollowAsync(Attempt due, CancellationToken cancellation)
    {
        try
        {
            await CheckAsync(due, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            await settle.TroubleAsync(due, trouble, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, due.Id.ToString());
        }
    }

    /// <summary>Moves the next check, so that nobody else takes the attempt too.</summary>
    Task<int> TakeAsync(Attempt due, CancellationToken cancellation)
    {
        db.Organization = due.OrganizationId;
        var now = clock.GetUtcNow();
        var next = now + Pause(due, now);
        return db.InTransactionAsync(
            () => db.Attempts.Where(a => a.Id == due.Id && a.NextCheckAt == due.NextCheckAt)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextCheckAt, next), cancellation), cancellation);
    }

    // Every minute while a payer may be at the form; then less and less often, for a bank may take weeks.
    static TimeSpan Pause(Attempt attempt, DateTimeOffset now) => (now - attempt.CreatedAt) switch
    {
        { TotalHours: < 2 } => FirstCheck,
        { TotalHours: < 24 } => TimeSpan.FromMinutes(15),
        _ => LongestPause,
    };

    async Task CheckAsync(Attempt attempt, CancellationToken cancellation)
    {
        var connection = await forms.ConnectionAsync(attempt, cancellation);
        if (await LookAsync(attempt, cancellation) is { } checkout)
            await settle.ApplyAsync(connection, checkout, cancellation);
        else
            await settle.EndAsync(attempt, AttemptState.Expired, "never_made", cancellation);
    }

    async Task<Checkout?> LookAsync(Attempt attempt, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var isTooLate = attempt.IsEnded || now > attempt.ExpiresAt || now - attempt.CreatedAt > StripeForms.KeyLife;
        if (attempt.SessionId.Length == 0 && isTooLate)
            return await forms.FindAsync(attempt, cancellation);
        return attempt.IsLive && !await IsWantedAsync(attempt, cancellation)
            ? await forms.CloseAsync(attempt, cancellation)
            : await forms.GoOnAsync(attempt, cancellation);
    }

    /// <summary>The invoices would still take this amount; otherwise the open form is closed.</summary>
    async Task<bool> IsWantedAsync(Attempt attempt, CancellationToken cancellation)
    {
        var ids = attempt.InvoiceIds;
        var invoices = await db.Invoices.AsNoTracking().Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, cancellation);
        var spread = Spread.Of(attempt, invoices[ids[0]].CustomerId);
        return await db.OfferPaymentAsync(spread, invoices, cancellation) is null
            && (AttemptLog.RequestOf(attempt).Charges is null || await db.MayChargeAsync(attempt, cancellation));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Attempt {Attempt} could not be checked.")]
    partial void LogFailure(Exception failure, string attempt);
}
