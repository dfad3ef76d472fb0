using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Tamias.Web.Display;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Payments;

/// <summary>The facts of a disputed payment as a page that can be read, printed and sent, in the reader's
/// language.</summary>
public sealed class EvidencePage(IStringLocalizer<Words> words, Current me)
{
    const string Style = "body{font-family:sans-serif;max-width:48rem;margin:2rem auto;line-height:1.5}"
        + "th{text-align:left;vertical-align:top;padding-right:1rem}table{border-collapse:collapse}"
        + "td,th{border-bottom:1px solid #ddd;padding:.3rem .6rem .3rem 0}";

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Of(DisputeFacts facts, IReadOnlyList<Mail> mails)
    {
        var title = words["Evidence for the dispute {0}", facts.Dispute.StripeId];
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{ReaderCulture.Language}">
            <head><meta charset="utf-8"><title>{Encoder.Encode(title)}</title><style>{Style}</style></head>
            <body>
            <h1>{Encoder.Encode(title)}</h1>

            """);
        Table(page, words["Payment"], PaymentOf(facts));
        foreach (var invoice in facts.Invoices)
            Table(page, words["Invoice {0}", invoice.Number], InvoiceOf(invoice));
        Table(page, words["What happened"], facts.Timeline.Reverse().Select(t => (At(t.Entry.At), Told(t))));
        Table(page, words["Mails sent"], mails.Select(m => (At(m.SentAt!.Value), $"{m.To}: {m.Subject}")));
        return page.Append("</body></html>\n").ToString();
    }

    IEnumerable<(string, string)> PaymentOf(DisputeFacts facts)
    {
        var (dispute, payment) = (facts.Dispute, facts.Payment);
        yield return (words["Seller"], me.Organization.Party.Name);
        yield return (words["Customer"], facts.CustomerName);
        yield return (words["Amount"], payment.Amount.ToString(CultureInfo.CurrentCulture));
        yield return (words["Date"], payment.ReceivedOn.ToString("d", CultureInfo.CurrentCulture));
        yield return (words["Way of payment"], payment.Reference);
        yield return (words["At Stripe"], $"{payment.PaymentIntentId} · {payment.ChargeId}");
        yield return (words["Disputed amount"], dispute.Amount.ToString(CultureInfo.CurrentCulture));
        yield return (words["Reason"], words[DisputeWords.ReasonOf(dispute.Reason)]);
    }

    IEnumerable<(string, string)> InvoiceOf(Invoice invoice)
    {
        yield return (words["Date"], invoice.IssuedOn.ToString("d", CultureInfo.CurrentCulture));
        yield return (words["Customer"], $"{invoice.Buyer.Name} · {invoice.Buyer.Email}");
        foreach (var line in invoice.Lines.OrderBy(l => l.Position))
            yield return (words["Line {0}", line.Position], line.Description);
        yield return (words["Total"], invoice.Total.ToString(CultureInfo.CurrentCulture));
    }

    string Told((TimelineEntry Entry, string Number) told) =>
        $"{told.Number}: {words[TimelineWords.Of(told.Entry.Kind).Word]} "
        + TimelineWords.Detail(told.Entry.Detail, CultureInfo.CurrentCulture);

    static void Table(StringBuilder page, string title, IEnumerable<(string Name, string Value)> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Encoder.Encode(title)}</h2>\n<table>\n");
        foreach (var (name, value) in rows.Where(r => r.Value.Length > 0))
            page.Append("<tr><th scope=\"row\">").Append(Encoder.Encode(name)).Append("</th><td>")
                .Append(Encoder.Encode(value)).Append("</td></tr>\n");
        page.Append("</table>\n");
    }

    string At(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(me.Organization.TimeZone))
            .ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
