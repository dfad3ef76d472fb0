using System.Globalization;
using static Tamias.Web.Spreadsheet;

namespace Tamias.Web.Statements;

/// <summary>A statement for a spreadsheet, all currencies in one list.</summary>
sealed class StatementCsv(StatementFacts facts, StatementWording wording, IStringLocalizer words)
{
    public byte[] Write(CultureInfo culture) => Spreadsheet.Write(culture, csv =>
    {
        csv.Row(words["Date"], words["Transaction"], words["Charge"], words["Payment or credit"], words["Balance"],
            words["Currency"]);
        foreach (var part in facts.Statement.Parts)
        {
            csv.Row(Bare(facts.Statement.From, words["Opening balance"], part.Opening, culture));
            foreach (var row in part.Rows)
                csv.Row(Fields(row, culture));
            csv.Row(Bare(facts.Statement.To, words["Closing balance"], part.Closing, culture));
        }
    });

    static string[] Bare(DateOnly on, string what, Money balance, CultureInfo culture) =>
        [Day(on), what, "", "", balance.ToNumber(culture), balance.Currency.Code];

    string[] Fields(StatementRow row, CultureInfo culture)
    {
        var change = row.Move.Change;
        return
        [
            Day(row.On), Harmless(wording.What(row.Move)),
            change.IsPositive ? change.ToNumber(culture) : "",
            change.IsPositive ? "" : (-change).ToNumber(culture),
            row.Balance.ToNumber(culture), change.Currency.Code,
        ];
    }
}
