namespace Tamias.Web.Payments;

/// <summary>A person says whose a payment is of which Stripe only reported that it came.</summary>
public sealed class AssignPayment(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>Null when it belongs to this customer now, also when it did before.</summary>
    public Task<Refusal?> AssignAsync(Id<Payment> id, Id<Customer> customerId, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var payment = await db.LockPaymentAsync(id, cancellation);
            if (payment is null)
                return new("This payment is not there any more.");
            if (payment.CustomerId is { } known)
                return known == customerId ? null : new("This payment has a customer by now. Load the page again.");
            if (!await db.Customers.AnyAsync(c => c.Id == customerId, cancellation))
                return new("This customer is not there any more.");

            payment.BelongTo(customerId);
            var left = await db.UnallocatedOfAsync(payment, cancellation);
            if (left.IsPositive)
                db.Add(new Book(ids, clock.GetUtcNow()).Assigned(payment, left));
            return (Refusal?)null;
        }, cancellation);
}
