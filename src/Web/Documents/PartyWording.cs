using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Documents;

/// <summary>Seller or buyer as they stand on a document.</summary>
static class PartyWording
{
    /// <param name="seller">A country is named where it is not the seller's own.</param>
    public static PartyText Of(string heading, Party party, Party seller, IStringLocalizer words) =>
        new(heading, party.Name, [.. Lines(party, seller, words).Where(l => l.Length > 0)]);

    static IEnumerable<string> Lines(Party party, Party seller, IStringLocalizer words)
    {
        yield return party.Activity;
        yield return Joined(", ", party.Street, Joined(" ", party.PostalCode, party.City));
        yield return party.Country == seller.Country ? "" : Countries.NameIn(ReaderCulture.Language, party.Country);
        yield return Joined(
            " · ", Labelled(words["Tax id"], party.TaxId), Labelled(words["Tax office"], party.TaxOffice));
        yield return Joined(" · ", party.Email, party.Phone);
    }

    // Many write the label themselves: "ΔΟΥ Α΄ Αθηνών".
    static string Labelled(string label, string text) =>
        text.Length == 0 || text.StartsWith(label, StringComparison.CurrentCultureIgnoreCase)
            ? text
            : $"{label} {text}";

    static string Joined(string separator, params string[] texts) =>
        string.Join(separator, texts.Where(t => t.Length > 0));
}
