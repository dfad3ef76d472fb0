using System.Globalization;
using System.Text;

namespace Tamias.Web.Tests.Banking;

/// <summary>Writes statements as banks do, in an early and in a late version of camt.053.</summary>
sealed record CamtText(string Iban, int Version = 8)
{
    public const string Account = "GR1601101250000000012300695";

    public IReadOnlyList<CamtEntry> Entries { get; init; } = [];

    /// <summary>How often the same statement stands in the file.</summary>
    public int Copies { get; init; } = 1;

    public static CamtText Of(params CamtEntry[] entries) => new(Account) { Entries = entries };

    public byte[] Bytes => Encoding.UTF8.GetBytes(ToString());

    string Statement =>
        $"""
        <Stmt>
          <Id>S</Id><CreDtTm>2026-11-06T06:00:00+02:00</CreDtTm>
          <Acct><Id><IBAN>{Iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
          {string.Join('\n', Entries.Select(e => e.Write(Version)))}
        </Stmt>
        """;

    public override string ToString() =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{Version:00}">
          <BkToCstmrStmt>
            <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-06T06:00:00+02:00</CreDtTm></GrpHdr>
            {string.Concat(Enumerable.Repeat(Statement, Copies))}
          </BkToCstmrStmt>
        </Document>
        """;
}

/// <summary>Something in the account.</summary>
sealed record CamtEntry(string Amount)
{
    public string Currency { get; init; } = "EUR";

    public bool IsCredit { get; init; } = true;

    public bool IsReversal { get; init; }

    public string Status { get; init; } = "BOOK";

    public DateOnly Day { get; init; } = new(2026, 11, 5);

    public string BankReference { get; init; } = "";

    public string Extra { get; init; } = "";

    public IReadOnlyList<CamtPart> Parts { get; init; } = [new()];

    public string Write(int version) =>
        $"""
        <Ntry>
          <Amt Ccy="{Currency}">{Amount}</Amt><CdtDbtInd>{(IsCredit ? "CRDT" : "DBIT")}</CdtDbtInd>
          {(IsReversal ? "<RvslInd>true</RvslInd>" : "")}
          <Sts>{(version >= 8 ? $"<Cd>{Status}</Cd>" : Status)}</Sts>
          <BookgDt><Dt>{Day.ToString("O", CultureInfo.InvariantCulture)}</Dt></BookgDt>
          <ValDt><DtTm>{Day.AddDays(1).ToString("O", CultureInfo.InvariantCulture)}T00:00:00+02:00</DtTm></ValDt>
          {(BankReference.Length > 0 ? $"<AcctSvcrRef>{BankReference}</AcctSvcrRef>" : "")}
          <NtryDtls>{string.Concat(Parts.Select(p => p.Write(version)))}</NtryDtls>
          {Extra}
        </Ntry>
        """;
}

/// <summary>A transfer within an entry.</summary>
sealed record CamtPart(string Text = "", string Payer = "", string Reference = "", string Amount = "")
{
    public string PayerIban { get; init; } = "";

    public string Write(int version) =>
        $"""
        <TxDtls>
          <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
          {(Amount.Length == 0 ? "" : Own(version))}
          <RltdPties>
            <Dbtr>{(version >= 8 ? $"<Pty><Nm>{Payer}</Nm></Pty>" : $"<Nm>{Payer}</Nm>")}</Dbtr>
            {(PayerIban.Length > 0 ? $"<DbtrAcct><Id><IBAN>{PayerIban}</IBAN></Id></DbtrAcct>" : "")}
          </RltdPties>
          <RmtInf>
            <Ustrd>{Text}</Ustrd>
            {(Reference.Length > 0 ? $"<Strd><CdtrRefInf><Ref>{Reference}</Ref></CdtrRefInf></Strd>" : "")}
          </RmtInf>
        </TxDtls>
        """;

    string Own(int version) => version >= 4
        ? $"""<Amt Ccy="EUR">{Amount}</Amt>"""
        : $"""<AmtDtls><TxAmt><Amt Ccy="EUR">{Amount}</Amt></TxAmt></AmtDtls>""";
}
