using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Asks Stripe what became of the form that a payer comes back from; their visit itself proves
/// nothing.</summary>
public sealed class PayerReturn(Db db, StripeForms forms, Settle settle)
{
    /// <param name="attempts">Those that may be seen by who asks.</param>
    /// <param name="session">Stripe's id of the form, as the address has it.</param>
    /// <returns>The attempt as it stands now; null when none of these is that form's.</returns>
    public async Task<Attempt?> AskAsync(
        IQueryable<Attempt> attempts, string session, CancellationToken cancellation)
    {
        var attempt = await attempts.AsNoTracking()
            .Where(a => a.SessionId == session || (a.SessionId == "" && a.IsLive))
            .OrderByDescending(a => a.SessionId == session).ThenByDescending(a => a.CreatedAt)
            .FirstOrDefaultAsync(cancellation);
        if (attempt is null)
            return null;

        await SettleAsync(attempt, cancellation);
        var now = await db.Attempts.AsNoTracking().FirstAsync(a => a.Id == attempt.Id, cancellation);
        return now.SessionId == session || now.SessionId.Length == 0 ? now : null;
    }

    async Task SettleAsync(Attempt attempt, CancellationToken cancellation)
    {
        if (attempt.IsEnded)
            return;

        try
        {
            var checkout = await forms.OpenAsync(attempt, cancellation);
            await settle.ApplyAsync(await forms.ConnectionAsync(attempt, cancellation), checkout, cancellation);
        }
        catch (Exception trouble) when (trouble is StripeTrouble or DiskTrouble)
        {
            // Doubt shows as "one moment"; the webhook or the reconciler will know.
        }
    }
}

/// <summary>How an attempt stands for the payer who came back.</summary>
/// <param name="Name">As stylesheet and script know it.</param>
/// <param name="Word">Translation key.</param>
public sealed record PayerState(string Name, string Icon, string Word)
{
    /// <summary>The page looks again by itself.</summary>
    public bool Waits => Name == "waiting";

    public static PayerState Of(AttemptState state) => state switch
    {
        AttemptState.Succeeded => new("paid", "circle-check", "Thank you, paid"),
        AttemptState.InProgress => new("in-progress", "hourglass", "Payment in progress"),
        AttemptState.Failed or AttemptState.Expired => new("failed", "circle-x", "Not paid"),
        _ => new("waiting", "hourglass", "One moment"),
    };
}
