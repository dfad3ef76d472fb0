namespace Tamias.Web.Payments;

/// <summary>Stripe tells that a charge has changed: its fee may be known now.</summary>
public sealed class FeeHints(Db db, TimeProvider clock, PaymentOfStripe payments)
{
    /// <returns>False when nothing is to be learnt.</returns>
    public async Task<bool> HearAsync(Connection connection, string chargeId, CancellationToken cancellation)
    {
        if (await payments.KnownAsync(connection, chargeId, "", cancellation) is not { } payment
            || await db.BalanceTransactions.AnyAsync(t => t.SourceId == chargeId, cancellation))
            return false;

        var now = clock.GetUtcNow();
        await db.InTransactionAsync(
            () => db.Payments.Where(p => p.Id == payment.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.FeeCheckAt, now), cancellation), cancellation);
        return true;
    }
}
