using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;

namespace Tamias.Web.Imports;

/// <summary>Reads a table from a file of a spreadsheet: CSV in whatever encoding and with whatever separator, or
/// XLSX.</summary>
public static class SheetFile
{
    /// <summary>Bytes of a file.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>Bytes of what a packed file unpacks to.</summary>
    const long LargestUnpacked = 50 * 1024 * 1024;

    const int LongestCell = 5_000;

    /// <summary>Windows, Greek: how Greek spreadsheets wrote CSV for decades.</summary>
    const int GreekWindows = 1253;

    static readonly ExcelReaderConfiguration Reading = Configured();

    static Refusal Unreadable => new("This is not a table that can be read. Save it as CSV or XLSX and try again.");

    /// <summary>Whatever is brought, it is read or refused.</summary>
    public static (Sheet? Sheet, Refusal? Refusal) Read(byte[] file)
    {
        try
        {
            return file.AsSpan().StartsWith("PK"u8) ? Workbook(file) : Text(TextOf(file));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What others' readers throw at what anybody may bring has no list.
            return (null, Unreadable);
        }
    }

    /// <summary>The reader asks for Windows' encodings even where it does not need them, and .NET brings them only when
    /// told to.</summary>
    static ExcelReaderConfiguration Configured()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new() { FallbackEncoding = Encoding.UTF8 };
    }

    static (Sheet?, Refusal?) Workbook(byte[] file)
    {
        using (var packed = new ZipArchive(new MemoryStream(file)))
            if (packed.Entries.Sum(e => e.Length) > LargestUnpacked)
                return (null, Unreadable);

        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file), Reading);
        return Sheet.Of(Rows(reader));
    }

    static IEnumerable<IReadOnlyList<string>> Rows(IExcelDataReader reader)
    {
        for (var read = 0; read < 4 * Sheet.MostRows && reader.Read(); read++)
            yield return [.. Enumerable.Range(0, Math.Min(reader.FieldCount, Sheet.MostColumns))
                .Select(at => Cell(reader.GetValue(at)))];
    }

    static string Cell(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        double number => number.ToString("0.##########", CultureInfo.CurrentCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    static (Sheet?, Refusal?) Text(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return (null, Unreadable);

        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t", "|"], HasHeaderRecord = false,
            MaxFieldSize = LongestCell, BadDataFound = null,
        });
        return Sheet.Of(Rows(parser));
    }

    static IEnumerable<IReadOnlyList<string>> Rows(CsvParser parser)
    {
        while (parser.Read())
            yield return [.. parser.Record!.Select(c => c.Trim())];
    }

    static string TextOf(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new StreamReader(new MemoryStream(file), Encoding.Unicode, true).ReadToEnd();

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(GreekWindows)!.GetString(file);
        }
    }
}
