using System.Text;
using System.Text.RegularExpressions;

namespace Tamias.Pdf.Tests.Judges;

/// <summary>What qpdf and poppler say about a document.</summary>
static partial class Judge
{
    /// <summary>Fails unless qpdf finds neither an error nor anything to warn of.</summary>
    public static void Check(byte[] document) => Run(document, "qpdf", "--check", "document.pdf");

    public static string Text(byte[] document, params string[] options) =>
        Run(document, "pdftotext", [.. options, "document.pdf", "-"]);

    /// <summary>The tree of tags with the text under each.</summary>
    public static string Structure(byte[] document) => Run(document, "pdfinfo", "-struct-text", "document.pdf");

    /// <summary>What pdfinfo prints, by its names: "Pages", "Tagged", "Title".</summary>
    public static Dictionary<string, string> Properties(byte[] document) =>
        Run(document, "pdfinfo", "document.pdf").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim());

    /// <summary>The objects as plain text, without compression.</summary>
    public static string Plain(byte[] document) =>
        Run(document, "qpdf", "--qdf", "--object-streams=disable", "document.pdf", "-");

    /// <summary>What is said in place of each figure.</summary>
    public static IReadOnlyList<string> AlternativeTexts(byte[] document) =>
        [.. AlternativeText().Matches(Plain(document)).Select(match => Decode(match.Groups["hex"].Value))];

    static string Decode(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    [GeneratedRegex("/Alt <feff(?<hex>[0-9a-f]+)>", RegexOptions.None, 1000)]
    private static partial Regex AlternativeText();

    static string Run(byte[] document, string tool, params string[] arguments)
    {
        using var bench = new Workbench(document);
        return bench.Run(tool, arguments);
    }
}
