namespace Tamias;

/// <summary>The tenant: whose customers, invoices and payments these are.</summary>
public sealed class Organization(Id<Organization> id, Party party, Currency baseCurrency)
{
    Organization() : this(default, new(), Currency.Eur)
    {
    }

    public Id<Organization> Id { get; private set; } = id;

    public Party Party { get; set; } = party;

    public Currency BaseCurrency { get; set; } = baseCurrency;

    /// <summary>IANA name; "today" of a document is today here.</summary>
    public string TimeZone { get; set; } = "Europe/Athens";

    /// <summary>"el" or "en": the language of documents for customers without one of their own.</summary>
    public string Language { get; set; } = "el";

    /// <summary>What is put on new invoices.</summary>
    public string DefaultTerms { get; set; } = "";

    /// <summary>Written for the customer on new invoices.</summary>
    public string DefaultNotes { get; set; } = "";

    /// <summary>Which <see cref="Tamias.Logo"/> new documents carry; empty without one.</summary>
    public string LogoHash { get; set; } = "";

    /// <summary>Of drafts, and of documents that are issued from now on.</summary>
    public DocumentLook Look { get; set; } = DocumentLook.Usual;

    /// <summary>True for the company that the demo made; its data are invented.</summary>
    public bool IsDemo { get; init; }

    /// <summary>When a backup was put back the last time; null when never.</summary>
    public DateTimeOffset? RestoredAt { get; private set; }

    /// <summary>When a person had looked through what that asks; null before.</summary>
    public DateTimeOffset? ResumedAt { get; private set; }

    /// <summary>A backup was put back and nobody has said yet what happened since it was made: nothing is sent, issued
    /// or repeated, since it may have been before.</summary>
    public bool IsHeld => RestoredAt is not null && ResumedAt is null;

    public int Version { get; private set; }

    public void Resume(DateTimeOffset at) => ResumedAt = at;

    /// <summary>The first day of which may be reminded by a rule that was made at this moment: what was due before a
    /// backup was put back may have gone out.</summary>
    public DateOnly RemindsFrom(DateTimeOffset ruleMadeAt)
    {
        var made = Today(ruleMadeAt);
        return ResumedAt is { } resumed && Today(resumed) >= made ? Today(resumed).AddDays(1) : made;
    }

    /// <summary>The date it is for this organization.</summary>
    public DateOnly Today(DateTimeOffset now) =>
        DateOnly.FromDateTime(Local(now));

    /// <summary>An instant as this organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime;

    /// <summary>The first moment of a day here, on days too on which the clocks are changed.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var start = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(start))
            start = start.AddMinutes(15);
        // Where midnight comes twice, the first one is further ahead.
        var ahead = zone.IsAmbiguousTime(start) ? zone.GetAmbiguousTimeOffsets(start).Max() : zone.GetUtcOffset(start);
        return new DateTimeOffset(start, ahead).ToUniversalTime();
    }
}
