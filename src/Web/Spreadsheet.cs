using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Tamias.Web;

/// <summary>A file for a spreadsheet: as the reader's own program writes numbers and separates columns, so that it
/// opens without asking; no text is taken for a formula.</summary>
public static class Spreadsheet
{
    /// <summary>With these a spreadsheet takes what follows for a formula.</summary>
    const string Beginnings = "=+-@\t\r\n";

    /// <summary>UTF-8 with the mark by which Excel knows it.</summary>
    public static byte[] Write(CultureInfo culture, Action<CsvWriter> fill) => Write(culture, fill, isMarked: true);

    /// <summary>More rows of a file that has begun.</summary>
    public static byte[] More(CultureInfo culture, Action<CsvWriter> fill) => Write(culture, fill, isMarked: false);

    static byte[] Write(CultureInfo culture, Action<CsvWriter> fill, bool isMarked)
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isMarked)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(culture) { Delimiter = DelimiterOf(culture) }))
            fill(csv);
        return memory.ToArray();
    }

    /// <summary>A row of texts as they are.</summary>
    public static void Row(this CsvWriter csv, params IEnumerable<string> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }

    /// <summary>What anybody may have typed.</summary>
    public static string Harmless(string text) => text.Length > 0 && Beginnings.Contains(text[0]) ? "'" + text : text;

    /// <summary>A day as every spreadsheet reads it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Where the comma is the decimal sign, spreadsheets part columns by semicolons.</summary>
    static string DelimiterOf(CultureInfo culture) =>
        culture.NumberFormat.NumberDecimalSeparator == "," ? ";" : ",";
}
