using System.Globalization;

namespace Tamias;

/// <summary>Hands out the numbers of issued documents: consecutive, and by dates that do not run backwards.</summary>
public sealed class NumberSeries(Id<NumberSeries> id, Id<Organization> organizationId, DocumentKind kind, string prefix)
    : IOwned
{
    /// <summary>Largest number that can be begun with by hand.</summary>
    public const int Largest = 999_999_999;

    NumberSeries() : this(default, default, default, "")
    {
    }

    public Id<NumberSeries> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public DocumentKind Kind { get; private set; } = kind;

    /// <summary>Stands before the number, with any separator: "INV-".</summary>
    public string Prefix { get; set; } = prefix;

    /// <summary>The number is filled with zeros up to this many digits, 1 to 10.</summary>
    public int Padding { get; set; } = 4;

    /// <summary>The next number; changed by hand only while nothing has been issued, and upwards
    /// after a backup was put back.</summary>
    public int Next { get; private set; } = 1;

    public DateOnly? LastIssuedOn { get; private set; }

    /// <summary>Documents are issued for the tax authority somewhere else, which gives them their numbers; here they
    /// are written down in any order. Chosen while nothing has been issued.</summary>
    public bool IsElsewhere { get; private set; }

    public bool IsDefault { get; set; }

    public DateTimeOffset? ArchivedAt { get; set; }

    public int Version { get; private set; }

    /// <summary>What the next document will be called.</summary>
    public string NextNumber => Prefix + Next.ToString("D" + Padding, CultureInfo.InvariantCulture);

    /// <summary>Where the numbers come from; refused once a document has one.</summary>
    public Refusal? NumberElsewhere(bool isElsewhere)
    {
        if (isElsewhere == IsElsewhere)
            return null;
        if (LastIssuedOn is not null)
            return new("Documents have been issued with this series. Open a new series for others.");
        if (Kind == DocumentKind.Estimate)
            return new("Estimates are not issued for the tax authority.");

        IsElsewhere = isElsewhere;
        return null;
    }

    /// <summary>Where to begin; refused once a number has been given out.</summary>
    public Refusal? StartAt(int first)
    {
        if (first == Next)
            return null;
        if (LastIssuedOn is not null)
            return new("Numbers have been given out already; the next one is {0}.", Next);
        if (first < 1)
            return new("Enter a whole number from 1.");

        Next = first;
        return null;
    }

    /// <summary>Goes on with a larger number: those between were given out before a backup was put back. Never goes
    /// back.</summary>
    public Refusal? SkipTo(int next)
    {
        if (next < Next || next > Largest)
            return new("Enter a whole number from {0} to {1}.", Next, Largest);

        Next = next;
        return null;
    }

    /// <summary>May a document of this date take the next number, or the one that it was given elsewhere?</summary>
    public Refusal? Offer(DateOnly issuedOn, FiscalRecord? fiscal = null) => this switch
    {
        { IsElsewhere: true } => fiscal is { Number.Length: > 0 }
            ? null
            : FiscalRecord.Missing,
        { LastIssuedOn: { } last } when issuedOn < last =>
            new("The date cannot be before {0}, the date of the previous document in this series.", last),
        _ => null,
    };

    /// <summary>Gives out the next number, or takes down the given one. Called inside the issuing transaction, so none
    /// is lost.</summary>
    public (int Sequence, string Number) Take(DateOnly issuedOn, FiscalRecord? fiscal = null)
    {
        if (Offer(issuedOn, fiscal) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        LastIssuedOn = issuedOn;
        var taken = (Next, IsElsewhere ? fiscal!.Number : NextNumber);
        Next++;
        return taken;
    }
}

/// <summary>What a series numbers.</summary>
public enum DocumentKind
{
    Invoice,
    CreditNote,
    Estimate,
}
