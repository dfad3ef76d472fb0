namespace Tamias;

/// <summary>Why a supply bears no VAT. Each value is the number of the reason in table 8.3 of the Greek tax authority's
/// myDATA; the articles are those of the Greek VAT Code (law 5144/2024).</summary>
public enum VatExemption
{
    /// <summary>VAT is charged, or nobody has said why not.</summary>
    None = 0,

    /// <summary>A service that is taxed where the customer is. Article 18.</summary>
    ServiceAbroad = 4,

    /// <summary>Health, education, insurance and the like. Article 27.</summary>
    ExemptActivity = 7,

    /// <summary>Goods that leave the European Union. Article 29.</summary>
    Export = 8,

    /// <summary>Goods for a business in another country of the European Union. Article 33.</summary>
    GoodsWithinUnion = 14,

    /// <summary>The seller is a small business that charges none. Article 44.</summary>
    SmallBusiness = 15,

    /// <summary>At home, the customer owes the tax. Article 45.</summary>
    ReverseChargeAtHome = 16,

    /// <summary>Another reason, which the merchant words.</summary>
    Other = 27,

    /// <summary>The tax of the consumer's country is paid through the One Stop Shop. Article 57.</summary>
    OneStopShop = 30,
}

/// <summary>What a reason asks of seller and buyer.</summary>
public static class VatExemptions
{
    /// <summary>Null for reasons that the Code does not number.</summary>
    public static int? Article(this VatExemption exemption) => exemption switch
    {
        VatExemption.ServiceAbroad => 18,
        VatExemption.ExemptActivity => 27,
        VatExemption.Export => 29,
        VatExemption.GoodsWithinUnion => 33,
        VatExemption.SmallBusiness => 44,
        VatExemption.ReverseChargeAtHome => 45,
        VatExemption.OneStopShop => 57,
        _ => null,
    };

    /// <summary>May this buyer be sold to without VAT for this reason? Where the customer owes the tax, their tax id
    /// stands on the document (articles 196 and 226 of Directive 2006/112/EC).</summary>
    public static Refusal? Offer(this VatExemption exemption, Party seller, Party buyer)
    {
        var isAtHome = buyer.Country == seller.Country;
        var isWithin = EuropeanUnion.Crosses(seller, buyer);
        return exemption switch
        {
            VatExemption.ServiceAbroad when isAtHome => new(
                "A line bears no VAT because it is taxed where the customer is, but the customer is in your country."),
            VatExemption.GoodsWithinUnion when !isWithin => new("A line bears no VAT because the goods go to another "
                + "country of the European Union, but the customer is not in one."),
            VatExemption.ReverseChargeAtHome when !isAtHome => new(
                "A line bears no VAT because the customer owes it at home, but the customer is in another country."),
            VatExemption.ServiceAbroad when isWithin && buyer.TaxId.Length == 0 => NeedsTaxId,
            VatExemption.GoodsWithinUnion or VatExemption.ReverseChargeAtHome when buyer.TaxId.Length == 0 =>
                NeedsTaxId,
            _ => null,
        };
    }

    static Refusal NeedsTaxId =>
        new("A line bears no VAT because the customer owes it: add their tax id to the customer first.");
}
