namespace Tamias;

/// <summary>The member states since 1 February 2020.</summary>
public static class EuropeanUnion
{
    static readonly HashSet<string> Members =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <param name="country">By ISO 3166-1.</param>
    public static bool Has(string country) => Members.Contains(country);

    /// <summary>From one member state to another.</summary>
    public static bool Crosses(Party seller, Party buyer) =>
        seller.Country != buyer.Country && Has(seller.Country) && Has(buyer.Country);

    /// <summary>A tax id as another member state writes it: behind the country's two letters, which for Greece are EL
    /// (article 215 of Directive 2006/112/EC).</summary>
    public static string TaxIdAbroad(Party party)
    {
        var prefix = party.Country == "GR" ? "EL" : party.Country;
        return party.TaxId.Length == 0 || party.TaxId.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            ? party.TaxId
            : prefix + party.TaxId;
    }
}
