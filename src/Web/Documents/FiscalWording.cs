namespace Tamias.Web.Documents;

/// <summary>What a document says of itself for the Greek tax authority.</summary>
static class FiscalWording
{
    /// <summary>Null where there is nothing to say: no MARK, and a seller to whom that matters not.</summary>
    public static FiscalText? Of(Party seller, FiscalRecord record, IStringLocalizer words)
    {
        if (record.IsThere)
            return new(words["MARK {0}", record.Mark])
            {
                Link = record.Address, Hint = words["The code shows it in the tax authority's register."],
            };

        return seller.Country == "GR"
            ? new(words["Without a MARK: for your information, not a tax document."])
            : null;
    }
}
