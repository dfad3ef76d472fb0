namespace Tamias.Web.Pages;

/// <summary>What came in week by week, and how long what is owed has been waiting; in one currency.</summary>
/// <param name="Weeks">Oldest first, the present week last; what came in on each, without test payments.</param>
/// <param name="Ages">What is owed by <see cref="Age"/>, all of them and in their order.</param>
public sealed record Trends(Currency Currency, IReadOnlyList<(DateOnly Monday, Money Received)> Weeks,
    IReadOnlyList<(Age Age, Money Owed)> Ages)
{
    /// <summary>How many weeks are looked back on.</summary>
    public const int Span = 12;

    public Money Received => new(Weeks.Sum(w => w.Received.Minor), Currency);

    public Money Owed => new(Ages.Sum(a => a.Owed.Minor), Currency);

    /// <summary>One for each currency in which something came in or is owed, the organization's own first.</summary>
    /// <param name="owed">As <see cref="Balances.OwedByDueAsync"/> gives it.</param>
    public static async Task<List<Trends>> ReadAsync(
        Db db, Currency own, DateOnly today, IReadOnlyList<(DateOnly? DueOn, Money Owed)> owed)
    {
        var since = MondayOf(today).AddDays(-7 * (Span - 1));
        var received = await db.Payments.Where(p => p.ReceivedOn >= since && p.ReversedAt == null && p.Livemode)
            .GroupBy(p => new { p.Amount.Currency, p.ReceivedOn })
            .Select(g => new { g.Key.Currency, On = g.Key.ReceivedOn, Minor = g.Sum(p => p.Amount.Minor) })
            .ToListAsync();
        var weeks = received.ToLookup(r => (r.Currency, MondayOf(r.On)), r => r.Minor);
        var ages = owed.ToLookup(o => (o.Owed.Currency, AgeOf(o.DueOn, today)), o => o.Owed.Minor);
        return
        [
            .. received.Select(r => r.Currency).Concat(owed.Select(o => o.Owed.Currency)).Distinct()
                .OwnFirst(own, c => c)
                .Select(c => new Trends(c,
                    [.. Enumerable.Range(0, Span).Select(n => since.AddDays(7 * n))
                        .Select(monday => (monday, new Money(weeks[(c, monday)].Sum(), c)))],
                    [.. Enum.GetValues<Age>().Select(age => (age, new Money(ages[(c, age)].Sum(), c)))])),
        ];
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static Age AgeOf(DateOnly? due, DateOnly today) => due is not { } day || day >= today ? Age.NotDue
        : (today.DayNumber - day.DayNumber) switch
        {
            <= 30 => Age.UpTo30,
            <= 60 => Age.UpTo60,
            <= 90 => Age.UpTo90,
            _ => Age.Over90,
        };
}

/// <summary>How many days an invoice is overdue.</summary>
public enum Age
{
    /// <summary>Due today or later, or without a due date.</summary>
    NotDue,
    UpTo30,
    UpTo60,
    UpTo90,
    Over90,
}
