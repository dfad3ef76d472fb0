using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Transfers;

namespace Tamias.Web.Payments;

/// <summary>The one function by which what Stripe says becomes what the books say. Webhook, return page, reconciler and
/// every act that closes a form call it; called twice, late or at once it books once.</summary>
public sealed partial class Settle(Db db, Ids ids, TimeProvider clock, Booking booking, ILogger<Settle> log)
{
    const int MostTries = 5;

    /// <summary>Applies what Stripe said about a form of this connection a moment ago.</summary>
    public async Task ApplyAsync(Connection connection, Checkout checkout, CancellationToken cancellation)
    {
        if (checkout.Livemode != connection.Livemode)
            return; // test never touches live

        db.Organization = connection.OrganizationId;
        for (var tries = 1; ; tries++)
        {
            try
            {
                await db.InTransactionAsync(() => DecideAsync(connection, checkout, cancellation), cancellation);
                return;
            }
            catch (Exception exception) when (tries < MostTries && db.IsOvertaken(exception))
            {
                LogAgain(checkout.SessionId, tries);
            }
        }
    }

    /// <summary>Ends an attempt whose form was never made or is gone.</summary>
    /// <param name="askAgainAt">Set when Stripe itself has not said so: the truth is still asked for.</param>
    public Task EndAsync(
        Attempt attempt, AttemptState state, string code, CancellationToken cancellation,
        DateTimeOffset? askAgainAt = null) =>
        db.InTransactionAsync(async () =>
        {
            var invoices = await db.LockInvoicesAsync(attempt.InvoiceIds, cancellation);
            var written = await db.Attempts.FirstAsync(a => a.Id == attempt.Id, cancellation);
            if (askAgainAt is null && attempt.SessionId.Length == 0 && written.SessionId.Length > 0)
                return; // who slept long was refused; another's asking has made it, and it is asked about

            if (written.IsEnded)
            {
                if (askAgainAt is null)
                    written.NextCheckAt = null;
                return;
            }

            written.LastError = code;
            written.End(state, clock.GetUtcNow());
            written.NextCheckAt = askAgainAt;
            var kind = state == AttemptState.Expired ? TimelineKind.Abandoned : TimelineKind.Failed;
            foreach (var invoice in invoices.Values)
                db.Note(ids, invoice, kind, clock.GetUtcNow(), code);
            if (state == AttemptState.Failed)
                await booking.RefusedAsync(new(written, [.. invoices.Values]), code, cancellation);
        }, cancellation);

    /// <summary>What follows when Stripe could not be asked about an attempt or refused it.</summary>
    /// <returns>True when the outcome is unknown and the attempt must be asked about again.</returns>
    public async Task<bool> TroubleAsync(Attempt attempt, StripeTrouble trouble, CancellationToken cancellation)
    {
        LogTrouble(trouble, attempt.Id.ToString(), trouble.Code, trouble.RequestId);
        if (trouble.Kind == StripeTroubleKind.Unknown)
            return true;
        if (trouble.Kind == StripeTroubleKind.NoAccess)
        {
            // A form can have been made and paid, also where its making is still being answered to somebody else:
            // without access its fate is unknown, not decided.
            await db.BreakAsync(attempt.ConnectionId, trouble, cancellation);
            return true;
        }

        await EndAsync(attempt, AttemptState.Failed, trouble.Code, cancellation);
        return false;
    }

    async Task DecideAsync(Connection connection, Checkout checkout, CancellationToken cancellation)
    {
        var attempt = await FindAsync(connection, checkout, cancellation);
        var paid = attempt is null ? null : await PaidFor.LockAsync(db, attempt, cancellation);
        if (checkout.State == CheckoutState.Paid)
            await booking.BookAsync(connection, checkout, paid, cancellation);
        else if (attempt is { IsEnded: false })
            await FollowAsync(paid!, checkout, cancellation);
        else if (attempt is not null && checkout.State is CheckoutState.Failed or CheckoutState.Expired)
            attempt.NextCheckAt = null; // ended before Stripe was heard, and rightly so
        if (paid is { Attempt.IsFormless: true })
            await db.HurryTransfersAsync(connection, paid.Invoices[0].CustomerId, clock.GetUtcNow(), cancellation);
    }

    /// <summary>The attempt that this form was made for; the form's own word for it is not enough.</summary>
    async Task<Attempt?> FindAsync(Connection connection, Checkout checkout, CancellationToken cancellation)
    {
        if (!Id<Attempt>.TryParse(checkout.AttemptId, null, out var id))
            return null;

        var attempt = await db.Attempts.FirstOrDefaultAsync(
            a => a.Id == id && a.ConnectionId == connection.Id, cancellation);
        return attempt?.SessionId is "" || attempt?.SessionId == checkout.SessionId ? attempt : null;
    }

    async Task FollowAsync(PaidFor paid, Checkout checkout, CancellationToken cancellation)
    {
        var (now, attempt) = (clock.GetUtcNow(), paid.Attempt);
        if (attempt.SessionId.Length == 0)
            attempt.Open(checkout.SessionId);
        if (checkout.PaymentIntentId.Length > 0)
            attempt.PaymentIntentId = checkout.PaymentIntentId;
        if (!attempt.IsFormless && checkout.LastError.Length > 0 && checkout.LastError != attempt.LastError)
            await booking.DeclinedAsync(paid, checkout, cancellation);

        switch (checkout.State)
        {
            case CheckoutState.Awaiting when checkout.Transfer is { } transfer && attempt.Await(transfer):
                NoteTransfer(paid, transfer, now);
                break;
            case CheckoutState.InProgress when attempt.State != AttemptState.InProgress:
                attempt.Proceed();
                attempt.NextCheckAt = now + Reconciler.FirstCheck;
                db.Note(ids, paid, TimelineKind.InProgress, now, checkout.PaymentIntentId);
                break;
            case CheckoutState.Failed:
                attempt.End(AttemptState.Failed, now);
                await booking.FailedAsync(paid, checkout, cancellation);
                break;
            case CheckoutState.Expired:
                attempt.End(AttemptState.Expired, now);
                foreach (var invoice in paid.Invoices)
                    db.Note(ids, invoice, TimelineKind.Abandoned, now, checkout.SessionId);
                break;
        }
    }

    /// <summary>Where to send it, or how much of it has come.</summary>
    void NoteTransfer(PaidFor paid, AwaitedTransfer transfer, DateTimeOffset at)
    {
        var came = paid.Attempt.Amount with { Minor = paid.Attempt.Amount.Minor - transfer.RemainingMinor };
        foreach (var invoice in paid.Invoices)
            if (came.IsPositive)
                db.Note(ids, invoice, TimelineKind.TransferCame, at, came, transfer.Reference);
            else
                db.Note(ids, invoice, TimelineKind.TransferAwaited, at, paid.Attempt.Amount, transfer.Reference);
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Session {Session} was written by somebody else; try {Try}.")]
    partial void LogAgain(string session, int @try);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Stripe trouble with attempt {Attempt}: {Code}, request {Request}.")]
    partial void LogTrouble(Exception trouble, string attempt, string code, string request);
}
