namespace Tamias.Web.Pages;

/// <summary>The sums of the first page, one currency a row, the organization's own first.</summary>
public sealed record Overview(
    IReadOnlyList<Owing> Owed, IReadOnlyList<Money> InProgress, IReadOnlyList<Income> Received)
{
    /// <param name="byDue">As <see cref="Balances.OwedByDueAsync"/> gives it.</param>
    public static async Task<Overview> ReadAsync(
        Db db, Currency own, DateOnly today, IEnumerable<(DateOnly? DueOn, Money Owed)> byDue)
    {
        var owed = await db.Invoices.Owed().GroupBy(i => i.Currency).Select(g => new
        {
            Currency = g.Key,
            Minor = g.Sum(i => i.Payable.Minor - i.Paid.Minor),
            Count = g.Count(),
            OverdueCount = g.Count(i => i.NextDueOn < today),
        }).ToListAsync();
        var overdue = byDue.Where(o => o.DueOn < today)
            .ToLookup(o => o.Owed.Currency, o => o.Owed.Minor);
        var inProgress = await db.Attempts.Where(a => a.State == AttemptState.InProgress)
            .GroupBy(a => a.Amount.Currency)
            .Select(g => new { Currency = g.Key, Minor = g.Sum(a => a.Amount.Minor) }).ToListAsync();
        return new(
            [.. owed.OwnFirst(own, o => o.Currency).Select(o =>
                new Owing(new(o.Minor, o.Currency), o.Count,
                new(overdue[o.Currency].Sum(), o.Currency), o.OverdueCount))],
            [.. inProgress.OwnFirst(own, a => a.Currency).Select(a => new Money(a.Minor, a.Currency))],
            await ReceivedAsync(db, own, new(today.Year, today.Month, 1)));
    }

    static async Task<List<Income>> ReceivedAsync(Db db, Currency own, DateOnly since)
    {
        var received = await db.Payments.Where(p => p.ReceivedOn >= since && p.ReversedAt == null)
            .GroupBy(p => new { p.Amount.Currency, p.Livemode })
            .Select(g => new { g.Key.Currency, g.Key.Livemode, Minor = g.Sum(p => p.Amount.Minor) }).ToListAsync();
        return received.OwnFirst(own, r => r.Currency).OrderByDescending(r => r.Livemode)
            .Select(r => new Income(new(r.Minor, r.Currency), IsTest: !r.Livemode)).ToList();
    }
}

/// <summary>What is owed in one currency, and what of it is overdue.</summary>
public sealed record Owing(Money Amount, int Count, Money Overdue, int OverdueCount);

/// <param name="IsTest">Of Stripe's test mode: no money moved.</param>
public sealed record Income(Money Amount, bool IsTest);
