namespace Tamias.Web.Payments;

/// <summary>The to-dos about money that is left of a payment: it is given back or used for invoices, never
/// both.</summary>
public static class Decisions
{
    public static readonly IReadOnlyList<TodoReason> AboutCredit =
    [
        TodoReason.Overpaid, TodoReason.PaidWhileVoid, TodoReason.UnknownReference, TodoReason.UnexpectedAmount,
        TodoReason.CreditedAfterPayment, TodoReason.RefundFailed, TodoReason.Reinstated,
    ];

    /// <summary>Marks them as done once nothing of the payment is left. Called in the transaction of the act, whose
    /// rows are saved first, because what is left is asked of the database. That a refund failed is decided by a person
    /// alone.</summary>
    public static async Task DecideAsync(
        this Db db, Payment payment, Guid? userId, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        if ((await db.RestOfAsync(payment, cancellation)).IsPositive)
            return;

        foreach (var todo in await db.Todos.Where(t => t.PaymentId == payment.Id && t.DoneAt == null
            && AboutCredit.Contains(t.Reason)
            && (userId != null || t.Reason != TodoReason.RefundFailed)).ToListAsync(cancellation))
            (todo.DoneAt, todo.DoneBy) = (at, userId);
    }
}
