namespace Tamias;

/// <summary>What is charged for an invoice that is paid late, from when on and how often. Each step of a rule charges
/// for one due date of an invoice once.</summary>
public sealed class LateFeeRule(
    Id<LateFeeRule> id, Id<Organization> organizationId, Currency currency, DateTimeOffset createdAt) : IOwned
{
    /// <summary>Farthest from the due date, longest between two, and longest to pay a fee.</summary>
    public const int MostDays = 365;

    /// <summary>What is made more than so many days after its day is only drafted, and a person looks at it.</summary>
    public const int Grace = 3;

    LateFeeRule() : this(default, default, Currency.Eur, default)
    {
    }

    public Id<LateFeeRule> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>Days after the due date of the first one, from 1.</summary>
    public int Days { get; set; } = 30;

    public LateFeeKind Kind { get; set; }

    /// <summary>What is charged each time; zero where it is interest. Invoices in another currency are passed
    /// by.</summary>
    public Money Sum { get; set; } = currency.Zero;

    /// <summary>A year's interest on what is late; zero where it is a sum.</summary>
    public Rate YearlyRate { get; set; }

    /// <summary>What must be late at least; above zero, invoices in another currency are passed by.</summary>
    public Money Least { get; set; } = currency.Zero;

    /// <summary>Days between two; null for once.</summary>
    public int? Every { get; set; }

    /// <summary>How many there are for one due date; null for no limit.</summary>
    public int? Most { get; set; }

    public bool CompaniesOnly { get; set; } = true;

    /// <summary>Days to pay a fee; 0: at once.</summary>
    public int DueDays { get; set; }

    /// <summary>It is issued and sent without being asked; otherwise it waits as a draft.</summary>
    public bool Sends { get; set; }

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>When it was made, or taken back from the archive: days before are not charged.</summary>
    public DateTimeOffset SinceAt { get; private set; } = createdAt;

    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Looked at again then.</summary>
    public DateTimeOffset NotBeforeAt { get; set; } = createdAt;

    public int Version { get; private set; }

    public void Archive(DateTimeOffset at) => ArchivedAt ??= at;

    public void Restore(DateTimeOffset at) =>
        (ArchivedAt, SinceAt) = (null, ArchivedAt is null ? SinceAt : at);

    /// <summary>The day on which it charges next for a due date; null when it does not any more.</summary>
    /// <param name="since">Days before are not charged.</param>
    /// <param name="made">What it has charged for this due date.</param>
    public DateOnly? NextFor(DateOnly dueOn, DateOnly since, IReadOnlyCollection<LateFee> made)
    {
        if (made.Count == 0)
            return FirstFor(dueOn, since);

        return Every is { } every && !(made.Count >= Most)
            ? Later(made.Max(f => f.Until), since).AddDays(every)
            : null;
    }

    /// <summary>What it charges today; null for nothing.</summary>
    /// <param name="since">Days before are not charged.</param>
    /// <param name="before">What was charged for this invoice before, by whatever rule.</param>
    public LateCharge? ChargeOn(DateOnly today, LateDebt debt, DateOnly since, IEnumerable<LateFee> before)
    {
        var same = before.Where(f => f.DueOn == debt.DueOn).ToList();
        var own = same.FindAll(f => f.RuleId == Id);
        if (!Concerns(debt.Left) || NextFor(debt.DueOn, since, own) is not { } day || day > today)
            return null;

        var from = Kind == LateFeeKind.Sum ? debt.DueOn
            : same.Where(f => f.Kind == LateFeeKind.Interest).Select(f => f.Until)
                .Aggregate(Later(debt.DueOn, since), Later);
        var amount = Kind == LateFeeKind.Sum ? Sum
            : Interest.Of(YearlyRate, debt.Left.Currency, debt.Between(from, today));
        return amount < amount.Currency.SmallestCharge ? null
            : new(own.Select(f => f.Step).DefaultIfEmpty().Max() + 1, debt, day, new(from, today), amount);
    }

    /// <summary>Interest on what was late before counts from the day of the rule; a sum whose day was before is left
    /// out.</summary>
    DateOnly? FirstFor(DateOnly dueOn, DateOnly since)
    {
        if (Kind == LateFeeKind.Interest)
            return Later(dueOn, since).AddDays(Days);

        var day = dueOn.AddDays(Days);
        return day < since ? null : day;
    }

    bool Concerns(Money left) => (Kind == LateFeeKind.Interest || left.Currency == Sum.Currency)
        && (!Least.IsPositive || (left.Currency == Least.Currency && left >= Least));

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

/// <summary>What a rule charges.</summary>
public enum LateFeeKind
{
    /// <summary>The same each time.</summary>
    Sum,

    /// <summary>By a yearly rate, for the days since the last one.</summary>
    Interest,
}
