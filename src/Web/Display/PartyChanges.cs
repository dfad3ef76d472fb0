namespace Tamias.Web.Display;

/// <summary>What is another than before.</summary>
/// <param name="Label">Translation key.</param>
public sealed record PartyChange(string Label, string Before, string After);

/// <summary>In what two forms of a party differ, as far as a customer may change it.</summary>
public static class PartyChanges
{
    public static IEnumerable<PartyChange> Between(Party before, Party after) => new[]
    {
        new PartyChange("Legal name", before.Name, after.Name),
        new PartyChange("Street and number", before.Street, after.Street),
        new PartyChange("Postal code", before.PostalCode, after.PostalCode),
        new PartyChange("City", before.City, after.City),
        new PartyChange("Country", before.Country, after.Country),
        new PartyChange("Phone", before.Phone, after.Phone),
    }.Where(c => c.Before != c.After);
}
