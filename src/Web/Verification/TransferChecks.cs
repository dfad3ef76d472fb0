namespace Tamias.Web.Verification;

/// <summary>What must hold of transfers through Stripe.</summary>
static class TransferChecks
{
    public static async Task<IEnumerable<string>> OfAsync(Db db, CancellationToken cancellation)
    {
        var forgotten = await db.Attempts.AsNoTracking()
            .Where(a => a.State == AttemptState.Awaiting && (!a.IsLive || a.Transfer == null || a.NextCheckAt == null))
            .Select(a => a.Id).ToListAsync(cancellation);
        var unasked = await db.TransferAccounts.AsNoTracking()
            .Where(t => t.Waiting.Minor > 0 && t.LookAt == null).Select(t => t.Id).ToListAsync(cancellation);
        var unfollowed = await db.TransferReturns.AsNoTracking()
            .Where(r => (r.State == RefundState.Asked || r.State == RefundState.Pending) && r.NextCheckAt == null)
            .Select(r => r.Id).ToListAsync(cancellation);
        return
        [
            .. forgotten.Select(a => $"attempt {a}: it awaits a transfer that nobody asks about"),
            .. unasked.Select(t => $"transfer account {t}: money waits there and nobody asks about it"),
            .. unfollowed.Select(r => $"transfer return {r}: it is under way and nobody asks about it"),
        ];
    }
}
