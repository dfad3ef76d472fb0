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

    /// <summary>Translation key, with places for the amount and for the invoice's number, or for how many there
    /// are.</summary>
    public string Explain(bool isOne) => (Name, isOne) switch
    {
        ("paid", true) => "We have received {0} for invoice {1}.",
        ("paid", _) => "We have received {0} for {1} invoices.",
        ("in-progress", true) =>
            "Your bank has still to confirm {0} for invoice {1}. This can take some days; you need do nothing.",
        ("in-progress", _) =>
            "Your bank has still to confirm {0} for {1} invoices. This can take some days; you need do nothing.",
        ("failed", true) => "Nothing has been charged: {0} for invoice {1} was not paid. You can try again.",
        ("failed", _) => "Nothing has been charged: {0} for {1} invoices was not paid. You can try again.",
        (_, true) =>
            "We are asking Stripe about your payment of {0} for invoice {1}. This page follows by itself.",
        _ => "We are asking Stripe about your payment of {0} for {1} invoices. This page follows by itself.",
    };

    public static PayerState Of(AttemptState state) => state switch
    {
        AttemptState.Succeeded => new("paid", "circle-check", "Thank you, paid"),
        AttemptState.InProgress => new("in-progress", "hourglass", "Payment in progress"),
        AttemptState.Failed or AttemptState.Expired => new("failed", "circle-x", "Not paid"),
        _ => new("waiting", "hourglass", "One moment"),
    };
}
