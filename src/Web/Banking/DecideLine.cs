namespace Tamias.Web.Banking;

/// <summary>A person says what a line of a bank's statement is, without anything new being recorded.</summary>
public sealed class DecideLine(Db db, TimeProvider clock)
{
    static Refusal Gone => new("This line of the statement is not there any more.");

    /// <summary>It is a payment that was recorded by hand before.</summary>
    public Task<Refusal?> IsPaymentAsync(
        Id<BankLine> id, Id<Payment> paymentId, Guid userId, CancellationToken cancellation) =>
        OnceAsync(async () =>
        {
            if (await db.LockPaymentAsync(paymentId, cancellation) is not { } payment)
                return new("This payment is not there any more.");
            if (await db.LockBankLineAsync(id, cancellation) is not { } line)
                return Gone;
            if (line.OfferPayment(payment) is { } refusal)
                return refusal;

            line.IsPayment(payment.Id, userId, clock.GetUtcNow());
            return null;
        }, cancellation);

    /// <summary>It is a payout of Stripe: its payments are recorded one by one already.</summary>
    public Task<Refusal?> IsPayoutAsync(
        Id<BankLine> id, Id<Payout> payoutId, Guid userId, CancellationToken cancellation) =>
        OnceAsync(async () =>
        {
            if (await db.LockBankLineAsync(id, cancellation) is not { } line)
                return Gone;
            if (await db.Payouts.FirstOrDefaultAsync(p => p.Id == payoutId, cancellation) is not { } payout)
                return new("This payout is not there any more.");
            if (line.OfferPayout(payout) is { } refusal)
                return refusal;

            line.IsPayout(payout.Id, userId, clock.GetUtcNow());
            return null;
        }, cancellation);

    /// <summary>It is no customer's payment.</summary>
    public Task<Refusal?> SetAsideAsync(Id<BankLine> id, Guid userId, CancellationToken cancellation) =>
        OnceAsync(async () =>
        {
            if (await db.LockBankLineAsync(id, cancellation) is not { } line)
                return Gone;
            if (line.OfferDecision() is { } refusal)
                return refusal;

            line.SetAside(userId, clock.GetUtcNow());
            return null;
        }, cancellation);

    /// <summary>What was said of it is forgotten; a payment that is recorded stays recorded.</summary>
    public Task<Refusal?> ReopenAsync(Id<BankLine> id, CancellationToken cancellation) =>
        OnceAsync(async () =>
        {
            if (await db.LockBankLineAsync(id, cancellation) is not { } line)
                return Gone;

            line.Reopen();
            return null;
        }, cancellation);

    /// <summary>A unique index keeps a payment and a payout to one line.</summary>
    async Task<Refusal?> OnceAsync(Func<Task<Refusal?>> decide, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(decide, cancellation);
        }
        catch (DbUpdateException exception) when (db.IsOvertaken(exception))
        {
            db.ChangeTracker.Clear();
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }
}
