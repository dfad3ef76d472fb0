using System.Globalization;
using Tamias.Web.Display;
using static Tamias.Web.Spreadsheet;

namespace Tamias.Web.Payments;

/// <summary>A payout's lines for a spreadsheet.</summary>
public sealed class PayoutCsv(IStringLocalizer words, Func<DateTimeOffset, DateTime> local)
{
    public byte[] Write(PayoutFacts facts, CultureInfo culture) => Spreadsheet.Write(culture, csv =>
    {
        csv.Row(
            words["Date"], words["Line"], words["Customer"], words["Amount"], words["Fee"], words["Net"],
            words["Currency"], words["Exchange rate"], words["Payout"], words["At the bank on"],
            words["Cause at Stripe"], words["Line at Stripe"]);
        foreach (var (line, who) in facts.Lines)
            csv.Row(Fields(facts.Payout, line, who, culture));
    });

    string[] Fields(Payout payout, BalanceTransaction line, string who, CultureInfo culture) =>
    [
        Day(DateOnly.FromDateTime(local(line.CreatedAt))),
        Harmless(words[PayoutWords.LineOf(line)]),
        Harmless(who),
        line.Amount.ToNumber(culture),
        line.Fee.ToNumber(culture),
        line.Net.ToNumber(culture),
        payout.Amount.Currency.Code,
        Harmless(line.ExchangeRate),
        Harmless(payout.StripeId),
        Day(payout.ArrivalOn),
        Harmless(line.SourceId),
        Harmless(line.StripeId),
    ];
}
