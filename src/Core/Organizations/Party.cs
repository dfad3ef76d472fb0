namespace Tamias;

/// <summary>Who sells or buys, as it stands on a document; a document keeps the party of its day.</summary>
public sealed record Party
{
    /// <summary>Legal name (Επωνυμία).</summary>
    public string Name { get; init; } = "";

    /// <summary>Tax id (ΑΦΜ) without country prefix; may be empty.</summary>
    public string TaxId { get; init; } = "";

    /// <summary>Tax office (ΔΟΥ), Greek businesses only.</summary>
    public string TaxOffice { get; init; } = "";

    /// <summary>Line of business (Δραστηριότητα).</summary>
    public string Activity { get; init; } = "";

    /// <summary>Number in the register of companies (Αριθμός ΓΕΜΗ); may be empty.</summary>
    public string RegisterNumber { get; init; } = "";

    public string Street { get; init; } = "";

    public string City { get; init; } = "";

    public string PostalCode { get; init; } = "";

    /// <summary>Two upper-case letters of ISO 3166-1; "GR" for Greece.</summary>
    public string Country { get; init; } = "GR";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";
}
