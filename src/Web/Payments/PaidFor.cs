namespace Tamias.Web.Payments;

/// <summary>An attempt with the invoices it is to pay, in the order in which they are settled; all locked.</summary>
public sealed record PaidFor(Attempt Attempt, IReadOnlyList<Invoice> Invoices)
{
    /// <summary>Locks the invoices, and reads the attempt as it is now that they are ours.</summary>
    public static async Task<PaidFor> LockAsync(Db db, Attempt attempt, CancellationToken cancellation)
    {
        var invoices = await db.LockInvoicesAsync(attempt.InvoiceIds, cancellation);
        await db.Entry(attempt).ReloadAsync(cancellation);
        return new(attempt, [.. attempt.Parts.OrderBy(p => p.Position).Select(p => invoices[p.InvoiceId])]);
    }

    /// <summary>What becomes of money that came in for the attempt, for each invoice; together it is all of
    /// it.</summary>
    public IReadOnlyList<SettledPart> Settle(Money received)
    {
        var asked = Invoices.Select(i => received with { Minor = Attempt.PartOf(i.Id).Minor }).ToList();
        var owed = Invoices.Select(i => Owed(i, received.Currency));
        var shares = Settling.Shares(received, [.. asked.Zip(owed)]);
        var left = shares.Aggregate(received, (sum, share) => sum - share);
        var parts = new List<SettledPart>();
        foreach (var (invoice, share, part) in Invoices.Zip(shares, asked))
        {
            var isLast = parts.Count == Invoices.Count - 1;
            var over = isLast ? left : Money.Min(left, Money.Max(part - share, received.Currency.Zero));
            parts.Add(new(invoice, share, over));
            left -= over;
        }

        return parts;
    }

    /// <summary>Nothing in a currency that is not the invoice's.</summary>
    static Money Owed(Invoice invoice, Currency currency) =>
        invoice.IsPayable && invoice.Currency == currency ? invoice.Outstanding : currency.Zero;
}

/// <summary>What one invoice gets of a payment.</summary>
/// <param name="Over">Given for it beyond what it takes: the customer's credit.</param>
public sealed record SettledPart(Invoice Invoice, Money Share, Money Over)
{
    public Money Given => Share + Over;
}
