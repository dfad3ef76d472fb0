using Tamias.Web.Forms;
using Tamias.Web.People;

namespace Tamias.Web.Documents;

/// <summary>Seller or buyer as they stand on a document.</summary>
static class PartyWording
{
    /// <param name="seller">A country is named where it is not the seller's own.</param>
    public static PartyText Of(string heading, Party party, Party seller, IStringLocalizer words) =>
        Of(heading, party, seller, seller, words);

    /// <param name="other">Who stands on the other side: a tax id crosses a border with its country before it.</param>
    public static PartyText Of(string heading, Party party, Party seller, Party other, IStringLocalizer words) =>
        new(heading, party.Name, [.. Lines(party, seller, other, words).Where(l => l.Length > 0)]);

    static IEnumerable<string> Lines(Party party, Party seller, Party other, IStringLocalizer words)
    {
        var taxId = EuropeanUnion.Crosses(party, other) ? EuropeanUnion.TaxIdAbroad(party) : party.TaxId;
        yield return party.Activity;
        yield return Joined(", ", party.Street, Joined(" ", party.PostalCode, party.City));
        yield return party.Country == seller.Country ? "" : Countries.NameIn(ReaderCulture.Language, party.Country);
        yield return Joined(
            " · ", Labelled(words["Tax id"], taxId), Labelled(words["Tax office"], party.TaxOffice));
        yield return Labelled(words["Register no."], party.RegisterNumber);
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
