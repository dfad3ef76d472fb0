using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Closes an invoice's open form at Stripe before the invoice is changed; believes Stripe if the payer was
/// quicker.</summary>
public sealed class EndLiveAttempt(Db db, StripeForms forms, Settle settle, TimeProvider clock)
{
    const int MostRounds = 3;

    const string Inaccessible = "Stripe no longer gives access to this account. "
        + "An open payment form closes by itself at {0:t}; try again then.";

    /// <summary>Null when nobody can pay through an open form any more. The caller looks at the invoice again: it may
    /// be paid.</summary>
    public async Task<Refusal?> EndAsync(Id<Invoice> invoiceId, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var live = await db.Attempts.AsNoTracking().Paying(invoiceId)
                .FirstOrDefaultAsync(a => a.IsLive, cancellation);
            if (live is null)
                return null;
            if (await CloseAsync(live, cancellation) is { } refusal)
                return refusal;
        }

        return new("Somebody is paying this invoice at this moment. Wait a minute and try again.");
    }

    async Task<Refusal?> CloseAsync(Attempt live, CancellationToken cancellation)
    {
        try
        {
            var closed = await forms.CloseAsync(live, cancellation);
            await settle.ApplyAsync(await forms.ConnectionAsync(live, cancellation), closed, cancellation);
            return null;
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.NoAccess)
        {
            return await WaitOutAsync(live, trouble, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            return await settle.TroubleAsync(live, trouble, cancellation)
                ? new("Stripe does not answer, so an open payment form could not be closed. Try again in a moment.")
                : null;
        }
    }

    // Without access nothing can be closed, but a form closes by itself, and for a transfer nobody can wait; a success
    // that shows later still counts.
    async Task<Refusal?> WaitOutAsync(Attempt live, StripeTrouble trouble, CancellationToken cancellation)
    {
        if (AttemptLog.RequestOf(live).Transfer is null && live.ExpiresAt > clock.GetUtcNow())
            return new(Inaccessible, live.ExpiresAt);

        var again = clock.GetUtcNow() + Reconciler.LongestPause;
        await settle.EndAsync(live, AttemptState.Expired, trouble.Code, cancellation, again);
        return null;
    }
}
