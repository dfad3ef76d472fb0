namespace Tamias;

/// <summary>A tax of the organization with its rates by date.</summary>
public sealed class Tax(Id<Tax> id, Id<Organization> organizationId, TaxKind kind, string name) : IOwned
{
    /// <summary>Characters of <see cref="Ground"/>.</summary>
    public const int LongestGround = 300;

    readonly List<TaxRate> rates = [];

    Tax() : this(default, default, default, "")
    {
    }

    public Id<Tax> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public TaxKind Kind { get; private set; } = kind;

    public string Name { get; set; } = name;

    /// <summary>Put on new lines (VAT) or new invoices (withholding).</summary>
    public bool IsDefault { get; set; }

    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>Of a VAT of 0 %: why none is charged. Stands on documents.</summary>
    public VatExemption Exemption { get; private set; }

    /// <summary>The reason in the merchant's own words; empty where the usual ones do.</summary>
    public string Ground { get; private set; } = "";

    public IReadOnlyList<TaxRate> Rates => rates;

    public int Version { get; private set; }

    /// <summary>The rate in force on a date; the earliest known one for days before it.</summary>
    public Rate RateOn(DateOnly date) =>
        (rates.Where(r => r.From <= date).MaxBy(r => r.From) ?? rates.MinBy(r => r.From))?.Rate ?? Rate.Zero;

    static Refusal OnlyNothing => new("Only a VAT of 0% has a reason why it is not charged.");

    /// <summary>May it have this rate? A tax that says why none is charged has none.</summary>
    public Refusal? OfferRate(Rate rate) => Exemption == VatExemption.None || rate.IsZero ? null : OnlyNothing;

    /// <summary>Sets the rate from a day on; a second rate for the same day replaces the first.</summary>
    /// <param name="source">Where it is written; may be empty.</param>
    public void SetRate(DateOnly from, Rate rate, string source = "")
    {
        if (rates.Find(r => r.From == from) is { } known)
            (known.Rate, known.Source) = (rate, source);
        else
            rates.Add(new(from, rate, source));
    }

    /// <summary>Says why no VAT is charged; refused where some is, or where the reason has no words.</summary>
    public Refusal? Exempt(VatExemption exemption, string ground)
    {
        if (exemption != VatExemption.None && (Kind != TaxKind.Vat || rates.Exists(r => !r.Rate.IsZero)))
            return OnlyNothing;
        if (exemption == VatExemption.Other && ground.Length == 0)
            return new("Write the reason in your own words.");

        (Exemption, Ground) = (exemption, exemption == VatExemption.None ? "" : ground);
        return null;
    }

    /// <summary>Takes a rate out; documents keep what they were reckoned with. The last one stays.</summary>
    public Refusal? RemoveRate(DateOnly from)
    {
        if (rates.Count == 1)
            return new("A tax has at least one rate.");

        rates.RemoveAll(r => r.From == from);
        return null;
    }
}

/// <summary>How a tax is reckoned.</summary>
public enum TaxKind
{
    /// <summary>Added to the net amount and part of the total (ΦΠΑ).</summary>
    Vat,

    /// <summary>Held back by the customer: lowers what is payable, not the total (παρακράτηση).</summary>
    Withholding,
}

/// <summary>A rate that holds from a day on.</summary>
public sealed class TaxRate(DateOnly from, Rate rate, string source)
{
    public DateOnly From { get; private set; } = from;

    public Rate Rate { get; internal set; } = rate;

    /// <summary>Law or decision; may be empty.</summary>
    public string Source { get; internal set; } = source;
}
