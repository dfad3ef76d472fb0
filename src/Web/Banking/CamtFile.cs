using System.Xml;
using System.Xml.Linq;

namespace Tamias.Web.Banking;

/// <summary>A bank's statement in the format camt.053 of ISO 20022, any of its versions.</summary>
/// <param name="Accounts">What came in, statement by statement: an account, and a day of it, may stand in
/// several.</param>
public sealed record CamtFile(IReadOnlyList<CamtAccount> Accounts)
{
    /// <summary>Elements within each other; the format needs 13.</summary>
    const int Deepest = 40;

    const string Format = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    static Refusal NoStatement => new(
        "This is not a bank statement in the format camt.053. Your bank offers it for download as XML or ISO 20022.");

    /// <summary>Reads the whole of it or nothing: no entities from outside, no nesting without end.</summary>
    /// <param name="file">Its bytes, at most as many as the upload allows.</param>
    public static (CamtFile? File, Refusal? Refusal) Read(byte[] file)
    {
        try
        {
            return Load(file) is { } root ? (new(CamtReading.AccountsOf(root)), null) : (null, NoStatement);
        }
        catch (XmlException)
        {
            return (null, NoStatement);
        }
        catch (CamtEntryException exception)
        {
            return (null, new(
                "Entry {0} of the statement cannot be read, so nothing of it was imported. Ask your bank for the file again.",
                exception.Number));
        }
    }

    /// <summary>The part that holds the statements; null when it is another format.</summary>
    static XElement? Load(byte[] file)
    {
        using (var reader = Reader(file))
            while (reader.Read())
                if (reader.Depth > Deepest)
                    return null;

        using var again = Reader(file);
        var root = XDocument.Load(again).Root;
        return root is { Name.LocalName: "Document" }
            && root.Name.NamespaceName.StartsWith(Format, StringComparison.Ordinal)
            ? root.Element(root.Name.Namespace + "BkToCstmrStmt")
            : null;
    }

    static XmlReader Reader(byte[] file) => XmlReader.Create(new MemoryStream(file), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}

/// <summary>What one account's statement tells of money that came in.</summary>
/// <param name="Number">Its IBAN, or what the bank calls it.</param>
public sealed record CamtAccount(string Number, IReadOnlyList<StatedLine> Lines)
{
    /// <summary>Null when the bank does not give it.</summary>
    public Iban? Iban => Tamias.Iban.TryParse(Number, out var iban) ? iban : null;
}

/// <summary>An entry does not say what the format asks for.</summary>
/// <param name="number">Which one in the file, from 1.</param>
sealed class CamtEntryException(int number) : Exception($"Entry {number} cannot be read.")
{
    public int Number => number;
}
