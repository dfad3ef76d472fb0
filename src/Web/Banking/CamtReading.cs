using System.Xml.Linq;

namespace Tamias.Web.Banking;

/// <summary>Finds in a camt.053 what the product needs. The versions 02 to 13 differ in where a name and a status
/// stand.</summary>
static class CamtReading
{
    public static List<CamtAccount> AccountsOf(XElement statements)
    {
        var number = 0;
        return [.. statements.All("Stmt").Select(s => new CamtAccount(
            NumberOf(s.One("Acct")), [.. s.All("Ntry").SelectMany(e => LinesOf(e, ++number))]))];
    }

    static string NumberOf(XElement? account)
    {
        var id = account?.One("Id");
        return id?.Text("IBAN") is { Length: > 0 } iban ? iban : id?.One("Othr")?.Text("Id") ?? "";
    }

    /// <summary>Booked money that came in, and what of such the bank took back; what the merchant paid is nobody's
    /// business here.</summary>
    static IEnumerable<StatedLine> LinesOf(XElement entry, int number)
    {
        var takenBack = entry.Text("RvslInd") is "true" or "1";
        var cameIn = entry.Text("CdtDbtInd") switch
        {
            "CRDT" => true,
            "DBIT" => false,
            _ => throw new CamtEntryException(number),
        };
        if (StatusOf(entry) != "BOOK" || cameIn == takenBack)
            return [];

        var amount = CamtValues.Amount(entry.One("Amt")) ?? throw new CamtEntryException(number);
        if (CamtValues.Day(entry.One("BookgDt")) is not { } booked)
            throw new CamtEntryException(number);

        var facts = new LineFacts
        {
            BookedOn = booked, ValueOn = CamtValues.Day(entry.One("ValDt")) ?? booked,
            BankReference = entry.Text("AcctSvcrRef"), Text = entry.Text("AddtlNtryInf"),
        };
        var lines = CamtDetails.Lines(entry, amount, facts).Where(l => !l.Amount.IsZero);
        return takenBack ? lines.Select(l => l with { Amount = -l.Amount }) : lines;
    }

    static string StatusOf(XElement entry) =>
        entry.One("Sts") is { HasElements: true } status ? status.Text("Cd") : entry.Text("Sts");
}
