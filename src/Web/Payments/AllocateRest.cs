namespace Tamias.Web.Payments;

/// <summary>Uses what is left of one payment for open invoices of its customer.</summary>
public sealed class AllocateRest(Db db, TimeProvider clock, Allocating allocating)
{
    /// <summary>Null when it is used, also when this very wish was before.</summary>
    public async Task<Refusal?> GoAsync(RestWish wish, CancellationToken cancellation)
    {
        try
        {
            return await allocating.PrepareAsync(wish.Spread, cancellation)
                ?? await db.InTransactionAsync(() => DecideAsync(wish, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return new("This form has been used already. Load the page again.");
        }
    }

    async Task<Refusal?> DecideAsync(RestWish wish, CancellationToken cancellation)
    {
        var payment = await db.LockPaymentAsync(wish.PaymentId, cancellation);
        var invoices = await db.LockInvoicesAsync(wish.Spread.InvoiceIds, cancellation);
        if (await db.Allocations.AnyAsync(a => a.Id == wish.Id && a.PaymentId == wish.PaymentId, cancellation))
            return null;
        if (payment is null || payment.CustomerId != wish.Spread.CustomerId)
            return new("This payment is not there any more.");
        if (wish.Spread.Parts.Count == 0)
            return new("Enter for at least one invoice how much it gets.");

        var rest = await db.RestOfAsync(payment, cancellation);
        if (await allocating.OfferAsync(wish.Spread, invoices, rest, cancellation) is { } refusal)
            return refusal;

        Id<Allocation>? id = wish.Id;
        foreach (var part in wish.Spread.Parts)
        {
            allocating.Move(
                payment, invoices[part.InvoiceId], part.Amount, new(TimelineKind.CreditApplied, wish.UserId, id));
            id = null;
        }

        await db.DecideAsync(payment, wish.UserId, clock.GetUtcNow(), cancellation);
        return null;
    }
}

/// <summary>Which invoices get how much of what is left of a payment.</summary>
/// <param name="Id">Of the first allocation, brought by the form, so that the form counts once.</param>
public sealed record RestWish(Id<Allocation> Id, Id<Payment> PaymentId, Spread Spread, Guid UserId);
