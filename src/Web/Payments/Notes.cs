using System.Globalization;

namespace Tamias.Web.Payments;

static class Notes
{
    /// <summary>Adds a line to an invoice's timeline.</summary>
    public static void Note(
        this Db db, Ids ids, Invoice invoice, TimelineKind kind, DateTimeOffset at, string detail = "",
        Guid? userId = null) =>
        db.Add(new TimelineEntry(ids.Next<TimelineEntry>(), invoice.OrganizationId, invoice.Id)
        {
            Kind = kind, At = at, Detail = detail, UserId = userId,
        });

    /// <summary>The amount is written so that it can be read to people of any language later.</summary>
    public static void Note(
        this Db db, Ids ids, Invoice invoice, TimelineKind kind, DateTimeOffset at, Money amount, string? about) =>
        db.Note(ids, invoice, kind, at, $"{amount.ToNumber(CultureInfo.InvariantCulture)} {amount.Currency} · {about}");

    /// <summary>On each invoice with its own part of the amount.</summary>
    public static void Note(
        this Db db, Ids ids, PaidFor paid, TimelineKind kind, DateTimeOffset at, string about)
    {
        foreach (var invoice in paid.Invoices)
            db.Note(ids, invoice, kind, at, paid.Attempt.PartOf(invoice.Id), about);
    }
}
