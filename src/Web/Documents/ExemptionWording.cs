namespace Tamias.Web.Documents;

/// <summary>Why lines of a document bear no VAT, as the law wants it to stand on it.</summary>
static class ExemptionWording
{
    /// <summary>Each reason once; nothing where VAT is charged or nobody has said why not.</summary>
    public static IEnumerable<LabelText> Of(
        IEnumerable<(VatExemption Exemption, string Ground)> lines, Party seller, Party buyer, IStringLocalizer words)
    {
        var reasons = lines.Where(l => l.Exemption != VatExemption.None).Distinct()
            .Select(l => Sentence(l.Exemption, l.Ground, seller, buyer, words)).ToList();
        if (reasons.Count > 0)
            yield return new(words["No VAT charged"], string.Join('\n', reasons));
    }

    static string Sentence(VatExemption exemption, string ground, Party seller, Party buyer, IStringLocalizer words)
    {
        if (ground.Length > 0)
            return ground;

        var reason = words[Of(exemption, EuropeanUnion.Crosses(seller, buyer))].Value;
        return seller.Country == "GR" && exemption.Article() is { } article
            ? $"{reason} {words["Article {0} of the VAT Code (law 5144/2024).", article]}"
            : reason;
    }

    /// <summary>Translation key.</summary>
    static string Of(VatExemption exemption, bool isWithinUnion) => exemption switch
    {
        VatExemption.ServiceAbroad when isWithinUnion =>
            "Reverse charge: the customer owes the VAT (article 196 of Directive 2006/112/EC).",
        VatExemption.ServiceAbroad => "Service taxed where the customer is.",
        VatExemption.GoodsWithinUnion =>
            "Supply of goods within the European Union (article 138 of Directive 2006/112/EC).",
        VatExemption.ExemptActivity => "Activity exempt from VAT.",
        VatExemption.Export => "Export of goods from the European Union.",
        VatExemption.SmallBusiness => "The seller is in the scheme for small businesses.",
        VatExemption.ReverseChargeAtHome => "Reverse charge: the customer owes the VAT.",
        VatExemption.OneStopShop => "VAT is paid through the One Stop Shop.",
        _ => "Exempt from VAT.",
    };
}
