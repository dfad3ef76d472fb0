namespace Tamias.Web.Payments;

/// <summary>Undoes a payment that was recorded by mistake, by contrary entries: nothing is deleted.</summary>
public sealed class TakeBackPayment(Db db, Ids ids, TimeProvider clock, Allocating allocating)
{
    /// <summary>Null when it is taken back.</summary>
    public Task<Refusal?> TakeBackAsync(Id<Payment> id, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var payment = await db.LockPaymentAsync(id, cancellation);
            if (payment is null)
                return new("This payment is not there any more.");
            if (payment.OfferReversal() is { } refusal)
                return refusal;

            await OpenLineAsync(id, cancellation);
            await TakeOffAsync(payment, userId, cancellation);
            payment.Reverse(clock.GetUtcNow());
            db.Add(new Book(ids, clock.GetUtcNow()).Reversed(payment));
            return null;
        }, cancellation);

    /// <summary>The line of a bank's statement that was recorded as this payment waits for a decision again.</summary>
    async Task OpenLineAsync(Id<Payment> id, CancellationToken cancellation)
    {
        var lines = db.BankLines.Where(l => l.PaymentId == id).Select(l => l.Id);
        foreach (var line in await lines.ToListAsync(cancellation))
            (await db.LockBankLineAsync(line, cancellation))!.Reopen();
    }

    async Task TakeOffAsync(Payment payment, Guid userId, CancellationToken cancellation)
    {
        var parts = await db.AllocatedByInvoiceAsync(payment, cancellation);
        var invoices = await db.LockInvoicesAsync(parts.Keys, cancellation);
        foreach (var (id, part) in parts)
            allocating.Move(payment, invoices[id], -part, new(TimelineKind.TakenBack, userId));
    }
}
