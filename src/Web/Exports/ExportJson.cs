using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Tamias.Web.Exports;

/// <summary>Tables for other programs, in no language: amounts with a point and their currency, instants in
/// UTC.</summary>
static class ExportJson
{
    static readonly CultureInfo Plain = WithoutGroups();

    static readonly JsonWriterOptions Options = new()
    {
        Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static async Task WriteAsync(
        IReadOnlyList<ExportTable> tables, Organization organization, DateTimeOffset at, Stream stream,
        CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("organization", organization.Party.Name);
        json.WriteString("timeZone", organization.TimeZone);
        json.WriteString("exportedAt", at.UtcDateTime);
        foreach (var table in tables)
            await WriteAsync(table, json, cancellation);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    static async Task WriteAsync(ExportTable table, Utf8JsonWriter json, CancellationToken cancellation)
    {
        json.WriteStartArray(NameOf(table.Name));
        await foreach (var page in table.Pages(cancellation))
        {
            foreach (var cells in page)
            {
                json.WriteStartObject();
                for (var at = 0; at < cells.Length; at++)
                    Write(json, table.Columns[at].Key, cells[at]);
                json.WriteEndObject();
            }

            await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
    }

    /// <summary>"invoice-lines" as "invoiceLines".</summary>
    static string NameOf(string file)
    {
        var parts = file.Split('-');
        return parts[0] + string.Concat(parts[1..].Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
    }

    static void Write(Utf8JsonWriter json, string key, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNull(key); break;
            case string text: json.WriteString(key, text); break;
            case Coded coded: json.WriteString(key, coded.Code); break;
            case Money amount: Write(json, key, amount); break;
            case Figure figure: json.WriteString(key, figure.Write(Plain)); break;
            case int number: json.WriteNumber(key, number); break;
            case bool isSo: json.WriteBoolean(key, isSo); break;
            case DateOnly day: json.WriteString(key, Spreadsheet.Day(day)); break;
            case DateTimeOffset at: json.WriteString(key, at.UtcDateTime); break;
            default: throw new InvalidOperationException($"It is not known how {cell.GetType()} is written.");
        }
    }

    static void Write(Utf8JsonWriter json, string key, Money amount)
    {
        json.WriteStartObject(key);
        json.WriteString("amount", amount.ToNumber(Plain));
        json.WriteString("currency", amount.Currency.Code);
        json.WriteEndObject();
    }

    static CultureInfo WithoutGroups()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "";
        return culture;
    }
}
