namespace Tamias.Core.Tests;

/// <summary>Money that goes back, as the product does it.</summary>
sealed partial class World
{
    /// <summary>Gives back so much of a payment, or what is left of it: first taken off its invoices where credit does
    /// not do. May fail afterwards.</summary>
    public void GiveBack(Payment payment, long minor, bool fails)
    {
        var amount = Money.Min(new(minor, currency), payment.Amount - payment.Returned);
        if (payment.ReversedAt is not null || !amount.IsPositive)
            return;

        foreach (var invoice in Invoices)
            if (amount > Rest(payment)
                && Money.Min(Allocated(payment, invoice), amount - Rest(payment)) is { IsPositive: true } part)
                Record(payment, invoice, -part);
        var refund = new Refund(ids.Next<Refund>(), Make.Owner, payment.Id, amount) { CreatedAt = Make.Now };
        Ledger.Add(book.Refunded(refund, payment, amount));
        payment.Return(amount);
        if (!fails)
            return;

        Ledger.Add(book.RefundFailed(refund, payment, currency.Zero));
        payment.Return(-amount);
    }
}
