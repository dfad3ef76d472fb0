using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>An attempt's form, charge or transfer at Stripe: asked for once however often this is called, looked at,
/// closed.</summary>
public sealed class StripeForms(Db db, StripeAttempts stripe, Credentials credentials, Ids ids, TimeProvider clock)
{
    /// <summary>Within this time nobody waits for a second question on top of the first.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    /// <summary>Stripe forgets idempotency keys after a day at the earliest; well before that we look instead of asking
    /// again.</summary>
    public static readonly TimeSpan KeyLife = TimeSpan.FromHours(20);

    /// <summary>Makes the form, or reads how it stands.</summary>
    /// <exception cref="StripeTrouble">Stripe could not be asked or refused.</exception>
    public async Task<Checkout> OpenAsync(Attempt attempt, CancellationToken cancellation)
    {
        var connection = await ConnectionAsync(attempt, cancellation);
        if (attempt.SessionId.Length > 0)
            return await stripe.ReadAsync(credentials.Of(connection), attempt.SessionId, cancellation);

        var checkout = await CreateAsync(attempt, connection, cancellation);
        var known = await RememberAsync(attempt, checkout, cancellation);
        if (known == checkout.SessionId)
            return checkout;

        // Whoever slept until Stripe had forgotten the key has made a second one: what was made first counts.
        await stripe.CloseAsync(credentials.Of(connection), checkout.SessionId, cancellation);
        return await stripe.ReadAsync(credentials.Of(connection), known, cancellation);
    }

    /// <summary>As <see cref="OpenAsync"/>; without a form it is gone on with, unless it is too late for it or nobody
    /// waits for it any more.</summary>
    /// <exception cref="StripeTrouble">Stripe could not be asked or refused.</exception>
    public async Task<Checkout> GoOnAsync(Attempt attempt, CancellationToken cancellation)
    {
        var request = AttemptLog.RequestOf(attempt);
        var checkout = await OpenAsync(attempt, cancellation);
        if (!request.HasForm && (clock.GetUtcNow() > attempt.ExpiresAt
            || !await db.Attempts.AnyAsync(a => a.Id == attempt.Id && a.IsLive, cancellation)))
            return await CloseAsync(attempt, checkout, cancellation);

        var connection = await ConnectionAsync(attempt, cancellation);
        return await stripe.GoOnAsync(credentials.Of(connection), request, checkout, cancellation);
    }

    /// <summary>Closes the form, and returns the truth if the payer was quicker.</summary>
    /// <exception cref="StripeTrouble">Stripe could not be asked.</exception>
    public async Task<Checkout> CloseAsync(Attempt attempt, CancellationToken cancellation) =>
        await CloseAsync(attempt, await OpenAsync(attempt, cancellation), cancellation);

    async Task<Checkout> CloseAsync(Attempt attempt, Checkout checkout, CancellationToken cancellation)
    {
        if (checkout.State is not (CheckoutState.Open or CheckoutState.Awaiting))
            return checkout;

        var connection = await ConnectionAsync(attempt, cancellation);
        return await stripe.CloseAsync(credentials.Of(connection), checkout.SessionId, cancellation);
    }

    /// <summary>Looks for a form whose making was never answered; null when Stripe never made it.</summary>
    public async Task<Checkout?> FindAsync(Attempt attempt, CancellationToken cancellation)
    {
        var connection = await ConnectionAsync(attempt, cancellation);
        return await stripe.FindAsync(
            credentials.Of(connection), AttemptLog.RequestOf(attempt), attempt.CreatedAt, cancellation);
    }

    public Task<Connection> ConnectionAsync(Attempt attempt, CancellationToken cancellation) =>
        db.Connections.AsNoTracking().FirstAsync(c => c.Id == attempt.ConnectionId, cancellation);

    /// <summary>Asks with the attempt's own key; when Stripe may have forgotten that, or an older attempt gets no
    /// answer even so, as after an error that Stripe keeps with the key, it is looked for among the
    /// account's.</summary>
    async Task<Checkout> CreateAsync(Attempt attempt, Connection connection, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - attempt.CreatedAt > KeyLife && await FindAsync(attempt, cancellation) is { } made)
            return made;

        try
        {
            return await stripe.CreateAsync(credentials.Of(connection), AttemptLog.RequestOf(attempt), cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.Unknown
            && clock.GetUtcNow() - attempt.CreatedAt > Fresh)
        {
            if (await FindAsync(attempt, cancellation) is { } found)
                return found;
            throw;
        }
    }

    /// <returns>The one that is written down: another, when another was quicker.</returns>
    Task<string> RememberAsync(Attempt attempt, Checkout checkout, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var invoices = await db.LockInvoicesAsync(attempt.InvoiceIds, cancellation);
            var written = await db.Attempts.FirstAsync(a => a.Id == attempt.Id, cancellation);
            if (written.SessionId.Length > 0)
                return written.SessionId;

            written.Open(checkout.SessionId);
            db.Note(ids, new PaidFor(written, [.. invoices.Values]), TimelineKind.Tried, clock.GetUtcNow(),
                checkout.SessionId);
            return checkout.SessionId;
        }, cancellation);
}
