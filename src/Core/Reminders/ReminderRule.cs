namespace Tamias;

/// <summary>When customers are reminded of an invoice that is not paid, counted from its due date, and in which
/// words. Each rule reminds of an invoice once.</summary>
public sealed class ReminderRule(
    Id<ReminderRule> id, Id<Organization> organizationId, Money least, DateTimeOffset createdAt) : IOwned
{
    /// <summary>Farthest from the due date, before or after.</summary>
    public const int MostDays = 365;

    /// <summary>How many days late a reminder may still go out: the product was not running, or a payment was under
    /// way.</summary>
    public const int Grace = 3;

    ReminderRule() : this(default, default, Currency.Eur.Zero, default)
    {
    }

    public Id<ReminderRule> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>After the due date; below zero before it, 0 on it.</summary>
    public int Days { get; set; }

    /// <summary>What must be outstanding at least. Invoices in another currency are reminded whatever the
    /// amount.</summary>
    public Money Least { get; set; } = least;

    /// <summary>The merchant's own words for customers who read Greek; empty for the product's.</summary>
    public ReminderWording Greek { get; set; } = new();

    /// <summary>For customers who read English.</summary>
    public ReminderWording English { get; set; } = new();

    public bool AttachesPdf { get; set; }

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>Looked at again then.</summary>
    public DateTimeOffset NotBeforeAt { get; set; } = createdAt;

    public int Version { get; private set; }

    /// <summary>The day on which it reminds of an invoice; null when it does not. After the due date the days count
    /// from a promised day, where there is one, and what would have come before it is left out.</summary>
    public DateOnly? DayFor(DateOnly? dueOn, DateOnly? promisedOn) => (dueOn, promisedOn) switch
    {
        (_, { } promised) => Days > 0 ? promised.AddDays(Days) : null,
        ({ } due, null) => due.AddDays(Days),
        _ => null,
    };

    /// <summary>The days of reminding that are made good today: today, and a few that were missed.</summary>
    /// <param name="since">What would have been before is left out.</param>
    public static (DateOnly From, DateOnly To) DaysOn(DateOnly today, DateOnly since) =>
        (today.AddDays(-Grace) is var missed && missed > since ? missed : since, today);
}

/// <summary>A mail's words, with the marks that are filled in when it is sent.</summary>
/// <param name="Subject">Empty for the product's own.</param>
/// <param name="Message">Empty for the product's own.</param>
public sealed record ReminderWording(string Subject = "", string Message = "");
