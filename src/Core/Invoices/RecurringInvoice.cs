namespace Tamias;

/// <summary>An invoice that is made again and again, with the content of another one.</summary>
public sealed class RecurringInvoice(
    Id<RecurringInvoice> id, Id<Organization> organizationId, Id<Invoice> patternId, DateTimeOffset createdAt) : IOwned
{
    /// <summary>Largest number of days, weeks or months between two.</summary>
    public const int MostApart = 366;

    /// <summary>What is later than this many days is only drafted, and a person looks at it.</summary>
    public const int Grace = 3;

    RecurringInvoice() : this(default, default, default, default)
    {
    }

    public Id<RecurringInvoice> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>The invoice whose content is repeated; while that is a draft, it can still be changed.</summary>
    public Id<Invoice> PatternId { get; private set; } = patternId;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>The first day; the others are counted from it.</summary>
    public DateOnly StartOn { get; private set; }

    /// <summary>Units between two, 1 to <see cref="MostApart"/>.</summary>
    public int Every { get; private set; } = 1;

    public RecurrenceUnit Unit { get; private set; } = RecurrenceUnit.Month;

    /// <summary>The last day on which one may be made; null without end.</summary>
    public DateOnly? EndOn { get; private set; }

    /// <summary>How many days since <see cref="StartOn"/> are past, made or left out.</summary>
    public int Step { get; private set; }

    /// <summary>The day of the next one; null when there is none.</summary>
    public DateOnly? NextOn { get; private set; }

    public RecurrenceAction Action { get; set; }

    public bool AttachesPdf { get; set; }

    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Looked at again then.</summary>
    public DateTimeOffset NotBeforeAt { get; set; } = createdAt;

    public int Version { get; private set; }

    /// <summary>Sets its days. With the same start and rhythm it goes on where it is, otherwise it begins
    /// anew.</summary>
    public void Schedule(DateOnly startOn, int every, RecurrenceUnit unit, DateOnly? endOn)
    {
        if ((startOn, every, unit) != (StartOn, Every, Unit))
            (StartOn, Every, Unit, Step) = (startOn, every, unit, 0);
        EndOn = endOn;
        Look();
    }

    /// <summary>The next day is past.</summary>
    public void Advance()
    {
        Step++;
        Look();
    }

    public void Pause(DateTimeOffset at) => PausedAt ??= at;

    /// <summary>Goes on with the first day that is not past; what would have been made meanwhile is left out.</summary>
    public void Resume(DateOnly today)
    {
        PausedAt = null;
        LeaveOutUntil(today);
    }

    /// <summary>Makes nothing of days that are past.</summary>
    public void LeaveOutUntil(DateOnly today)
    {
        while (DayOf(Step) < today)
            Step++;
        Look();
    }

    /// <summary>Counted from the start, so that the 31st comes back after a short month.</summary>
    public DateOnly DayOf(int step) => Unit switch
    {
        RecurrenceUnit.Day => StartOn.AddDays(step * Every),
        RecurrenceUnit.Week => StartOn.AddDays(step * Every * 7),
        _ => StartOn.AddMonths(step * Every),
    };

    void Look()
    {
        var day = DayOf(Step);
        NextOn = day > EndOn ? null : day;
    }
}

/// <summary>What a rhythm is counted in.</summary>
public enum RecurrenceUnit
{
    Day,
    Week,
    Month,
}

/// <summary>What is done with each invoice that is made.</summary>
public enum RecurrenceAction
{
    Draft,
    Issue,

    /// <summary>Issue it and send it to the customer.</summary>
    Send,
}
