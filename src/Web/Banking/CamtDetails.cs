using System.Xml.Linq;

namespace Tamias.Web.Banking;

/// <summary>The transactions within one entry of a camt.053: a bank may book many transfers as one sum.</summary>
static class CamtDetails
{
    const int LongestReference = 35;
    const int LongestName = 140;

    /// <summary>A line for each transaction; the entry as one line where they do not add up to it.</summary>
    /// <param name="entryFacts">What the entry says for all of them.</param>
    public static IEnumerable<StatedLine> Lines(XElement entry, Money amount, LineFacts entryFacts)
    {
        var details = entry.All("NtryDtls").SelectMany(d => d.All("TxDtls")).ToList();
        if (details.Count == 0)
            return [new(amount, Shortened(entryFacts))];
        if (details.Count == 1)
            return [new(amount, FactsOf(details[0], entryFacts))];

        var parts = details.ConvertAll(d => AmountOf(d));
        return parts.All(p => p?.Currency == amount.Currency)
            && parts.Aggregate(amount.Currency.Zero, (sum, part) => sum + part!.Value) == amount
                ? details.Zip(parts, (d, part) => new StatedLine(part!.Value, FactsOf(d, entryFacts)))
                : [new(amount, Shortened(entryFacts with { Text = TextOf(details, entryFacts) }))];
    }

    static string TextOf(IEnumerable<XElement> details, LineFacts entry) =>
        Joined(details.Select(d => FactsOf(d, entry).Text));

    static Money? AmountOf(XElement detail) =>
        CamtValues.Amount(detail.One("Amt") ?? detail.One("AmtDtls")?.One("TxAmt")?.One("Amt"));

    static LineFacts FactsOf(XElement detail, LineFacts entry)
    {
        var (parties, remittance) = (detail.One("RltdPties"), detail.One("RmtInf"));
        var debtor = parties?.One("Dbtr");
        var bankReference = detail.One("Refs")?.Text("AcctSvcrRef") ?? "";
        var written = remittance?.All("Ustrd").Select(u => u.Value.Trim()) ?? [];
        var own = Joined([.. written, detail.Text("AddtlTxInf"), EndToEnd(detail.One("Refs"))]);
        return Shortened(entry with
        {
            Payer = debtor?.Text("Nm") is { Length: > 0 } name ? name : debtor?.One("Pty")?.Text("Nm") ?? "",
            PayerIban = parties?.One("DbtrAcct")?.One("Id")?.Text("IBAN") ?? "",
            Reference = remittance?.All("Strd").Select(s => s.One("CdtrRefInf")?.Text("Ref") ?? "")
                .FirstOrDefault(r => r.Length > 0) ?? "",
            BankReference = bankReference.Length > 0 ? bankReference : entry.BankReference,
            Text = own.Length > 0 ? own : entry.Text,
        });
    }

    /// <summary>Payers' banks put "NOTPROVIDED" where the payer gave none.</summary>
    static string EndToEnd(XElement? references) =>
        references?.Text("EndToEndId") is { } id and not "NOTPROVIDED" ? id : "";

    static string Joined(IEnumerable<string> texts) =>
        string.Join(" · ", texts.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));

    static LineFacts Shortened(LineFacts facts) => facts with
    {
        Payer = CutText.Of(facts.Payer, LongestName), PayerIban = CutText.Of(facts.PayerIban, LongestReference),
        Reference = CutText.Of(facts.Reference, LongestReference),
        BankReference = CutText.Of(facts.BankReference, LongestName),
        Text = CutText.Of(facts.Text, LineFacts.LongestText),
    };
}
