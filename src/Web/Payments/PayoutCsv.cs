using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Tamias.Web.Display;

namespace Tamias.Web.Payments;

/// <summary>A payout's lines for a spreadsheet: as the reader's own program writes numbers and separates columns, so
/// that it opens without asking; no text is taken for a formula.</summary>
public sealed class PayoutCsv(IStringLocalizer words, Func<DateTimeOffset, DateTime> local)
{
    /// <summary>With these a spreadsheet takes what follows for a formula.</summary>
    const string Beginnings = "=+-@\t\r\n";

    /// <summary>UTF-8 with the mark by which Excel knows it.</summary>
    public byte[] Write(PayoutFacts facts, CultureInfo culture)
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(culture) { Delimiter = DelimiterOf(culture) }))
        {
            Head(csv);
            foreach (var (line, who) in facts.Lines)
                Row(csv, facts.Payout, line, who, culture);
        }

        return memory.ToArray();
    }

    /// <summary>Where the comma is the decimal sign, spreadsheets part columns by semicolons.</summary>
    static string DelimiterOf(CultureInfo culture) =>
        culture.NumberFormat.NumberDecimalSeparator == "," ? ";" : ",";

    void Head(CsvWriter csv)
    {
        string[] names =
        [
            words["Date"], words["Line"], words["Customer"], words["Amount"], words["Fee"], words["Net"],
            words["Currency"], words["Exchange rate"], words["Payout"], words["At the bank on"],
            words["Cause at Stripe"], words["Line at Stripe"],
        ];
        foreach (var name in names)
            csv.WriteField(name);
        csv.NextRecord();
    }

    void Row(CsvWriter csv, Payout payout, BalanceTransaction line, string who, CultureInfo culture)
    {
        csv.WriteField(local(line.CreatedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(Harmless(words[PayoutWords.LineOf(line)]));
        csv.WriteField(Harmless(who));
        csv.WriteField(line.Amount.ToNumber(culture));
        csv.WriteField(line.Fee.ToNumber(culture));
        csv.WriteField(line.Net.ToNumber(culture));
        csv.WriteField(payout.Amount.Currency.Code);
        csv.WriteField(Harmless(line.ExchangeRate));
        csv.WriteField(Harmless(payout.StripeId));
        csv.WriteField(payout.ArrivalOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(Harmless(line.SourceId));
        csv.WriteField(Harmless(line.StripeId));
        csv.NextRecord();
    }

    static string Harmless(string text) => text.Length > 0 && Beginnings.Contains(text[0]) ? "'" + text : text;
}
