using System.Globalization;
using static Tamias.Web.Spreadsheet;

namespace Tamias.Web.Exports;

/// <summary>A table for a spreadsheet, in the reader's language and numbers and the organization's time.</summary>
sealed class ExportCsv(Organization organization, IStringLocalizer words)
{
    public async Task WriteAsync(ExportTable table, Stream stream, CancellationToken cancellation)
    {
        var culture = CultureInfo.CurrentCulture;
        await stream.WriteAsync(Write(culture, csv => csv.Row(table.Columns.Select(c => c.Heading))), cancellation);
        await foreach (var page in table.Pages(cancellation))
            await stream.WriteAsync(More(culture, csv =>
            {
                foreach (var cells in page)
                    csv.Row(cells.Select(cell => Text(cell, culture)));
            }), cancellation);
    }

    string Text(object? cell, CultureInfo culture) => cell switch
    {
        null => "",
        string text => Harmless(text),
        Coded coded => Harmless(coded.Word),
        Money amount => amount.ToNumber(culture),
        Figure figure => figure.Write(culture),
        int number => number.ToString(culture),
        bool isSo => isSo ? words["Yes"] : words["No"],
        DateOnly day => Day(day),
        DateTimeOffset at => organization.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"It is not known how {cell.GetType()} is written."),
    };
}
