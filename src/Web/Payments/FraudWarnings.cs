using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Asks a person about a payment that Stripe thinks is fraud. No money moves.</summary>
public sealed class FraudWarnings(Db db, Ids ids, TimeProvider clock, PaymentOfStripe payments)
{
    /// <param name="body">The event as it came, signed by Stripe.</param>
    /// <returns>False when it is about no payment of ours.</returns>
    public async Task<bool> HearAsync(Connection connection, string body, CancellationToken cancellation)
    {
        if (StripeEvent.Of(body)?.PaymentIntentId is not { Length: > 0 } intent
            || await payments.FindAsync(connection, "", intent, cancellation) is not { } payment)
            return false;

        await db.InTransactionAsync(() => AskAsync(payment, cancellation), cancellation);
        return true;
    }

    /// <summary>Once for each payment: a second event waits for the row and finds the to-do.</summary>
    async Task AskAsync(Payment payment, CancellationToken cancellation)
    {
        await db.LockPaymentAsync(payment.Id, cancellation);
        if (await db.Todos.AnyAsync(
            t => t.PaymentId == payment.Id && t.Reason == TodoReason.FraudWarning, cancellation))
            return;

        db.Add(new Todo(ids.Next<Todo>(), payment.OrganizationId, TodoReason.FraudWarning)
        {
            PaymentId = payment.Id, CustomerId = payment.CustomerId, CreatedAt = clock.GetUtcNow(),
        });
    }
}
