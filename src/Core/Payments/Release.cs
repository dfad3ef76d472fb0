namespace Tamias;

/// <summary>A part of a payment that is taken off an invoice again.</summary>
public sealed record Release(Id<Payment> PaymentId, Money Part)
{
    /// <summary>By which parts an invoice's payments are lowered when it needs this much less: from those it got
    /// last.</summary>
    /// <param name="allocations">All of the invoice's.</param>
    public static IReadOnlyList<Release> Of(IReadOnlyCollection<Allocation> allocations, Money amount)
    {
        var releases = new List<Release>();
        foreach (var payment in allocations.OrderByDescending(a => a.At).ThenByDescending(a => a.Id.Value)
            .Select(a => a.PaymentId).Distinct())
        {
            var held = allocations.Where(a => a.PaymentId == payment)
                .Aggregate(amount.Currency.Zero, (sum, a) => sum + a.Amount);
            var part = Money.Min(held, amount);
            if (!part.IsPositive)
                continue;

            releases.Add(new(payment, part));
            amount -= part;
        }

        return amount.IsZero
            ? releases
            : throw new InvalidOperationException("More is taken off an invoice than it was paid.");
    }
}
