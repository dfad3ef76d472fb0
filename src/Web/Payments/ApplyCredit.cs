namespace Tamias.Web.Payments;

/// <summary>Puts money that a customer has left with the merchant to their open invoices, oldest money first.</summary>
public sealed class ApplyCredit(Db db, TimeProvider clock, Allocating allocating)
{
    /// <summary>Null when it is applied, also when this very wish was before.</summary>
    public async Task<Refusal?> ApplyAsync(CreditWish wish, CancellationToken cancellation)
    {
        try
        {
            return await allocating.PrepareAsync(wish.Spread, cancellation)
                ?? await db.InTransactionAsync(() => DecideAsync(wish, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await IsAppliedAsync(wish, cancellation)
                ? null
                : new("This form has been used already. Load the page again.");
        }
    }

    Task<bool> IsAppliedAsync(CreditWish wish, CancellationToken cancellation) =>
        db.Allocations.AnyAsync(a => a.Id == wish.Id, cancellation);

    async Task<Refusal?> DecideAsync(CreditWish wish, CancellationToken cancellation)
    {
        var payments = await LockPaymentsAsync(wish, cancellation);
        var invoices = await db.LockInvoicesAsync(wish.Spread.InvoiceIds, cancellation);
        if (await IsAppliedAsync(wish, cancellation))
            return null;

        var rests = await RestsAsync(payments, cancellation);
        var available = rests.Aggregate(wish.Spread.Currency.Zero, (sum, r) => sum + r.Left);
        if (await allocating.OfferAsync(wish.Spread, invoices, available, cancellation) is { } refusal)
            return refusal;

        Apply(wish, rests, invoices);
        foreach (var payment in payments)
            await db.DecideAsync(payment, wish.UserId, clock.GetUtcNow(), cancellation);
        return null;
    }

    void Apply(
        CreditWish wish, List<(Payment Payment, Money Left)> rests, Dictionary<Id<Invoice>, Invoice> invoices)
    {
        Id<Allocation>? id = wish.Id;
        foreach (var (invoiceId, amount) in wish.Spread.Parts)
        {
            var shares = Settling.Spread(amount, rests.Select(r => r.Left));
            foreach (var (i, share) in shares.Index().Where(s => s.Item.IsPositive))
            {
                var (payment, left) = rests[i];
                allocating.Move(payment, invoices[invoiceId], share, new(TimelineKind.CreditApplied, wish.UserId, id));
                (rests[i], id) = ((payment, left - share), null);
            }
        }
    }

    async Task<List<Payment>> LockPaymentsAsync(CreditWish wish, CancellationToken cancellation)
    {
        var found = await db.WithRest(wish.Spread.CustomerId, wish.Spread.Currency)
            .Select(p => p.Id).ToListAsync(cancellation);
        var locked = new List<Payment>();
        foreach (var id in found.Order())
            locked.Add((await db.LockPaymentAsync(id, cancellation))!);
        return [.. locked.OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id)];
    }

    async Task<List<(Payment Payment, Money Left)>> RestsAsync(List<Payment> payments, CancellationToken cancellation)
    {
        var rests = new List<(Payment, Money)>();
        foreach (var payment in payments)
            if (await db.RestOfAsync(payment, cancellation) is { IsPositive: true } rest)
                rests.Add((payment, rest));
        return rests;
    }
}

/// <summary>How much of a customer's credit invoices of theirs get.</summary>
/// <param name="Id">Brought by the form, so that the form counts once.</param>
/// <param name="UserId">Null when the customer asks for it.</param>
public sealed record CreditWish(Id<Allocation> Id, Spread Spread, Guid? UserId);
