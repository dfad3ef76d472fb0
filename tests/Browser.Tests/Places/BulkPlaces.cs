using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Bulk;
using Tamias.Web.Email;

namespace Tamias.Browser.Tests.Places;

/// <summary>Invoices that were ticked together: to be sent, sent, and marked.</summary>
public sealed class BulkPlaces
{
    const string Address = "/sales/invoices/bulk";

    readonly string token;
    readonly string keys;

    BulkPlaces(string token, IEnumerable<Id<Invoice>> ids) =>
        (this.token, keys) = (token, string.Concat(ids.Select(id => $"&i={id}")));

    public IEnumerable<Place> Places =>
    [
        new("/Sales/Invoices/Bulk/Index", $"{Address}?{keys[1..]}"),
        new("/Sales/Invoices/Bulk/Sent", $"{Address}/sent?token={token}{keys}"),
        new("/Sales/Invoices/Bulk/Sent", $"{Address}/sent?token={new string('a', 32)}{keys}", "none"),
        new("/Sales/Invoices/Bulk/Marked", $"{Address}/marked?{keys[1..]}"),
    ];

    /// <summary>One mail has left, one waits for another try, one was given up; the others were left out.</summary>
    public static Task<BulkPlaces> AddAsync(Estate estate) => estate.Merchant.WithDbAsync(async db =>
    {
        var ids = estate.Merchant.App.Services.GetRequiredService<Ids>();
        var places = new BulkPlaces(ids.NextToken(),
            [estate.Open.Id, estate.Overdue.Id, estate.InPart.Id, estate.Draft, estate.Void.Id, estate.Lowered.Id]);
        var (now, never) = (DateTimeOffset.UtcNow, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Add(estate.Open, m => m.SentAt = now);
        Add(estate.Overdue, m => (m.NotBeforeAt, m.Tries, m.LastError) = (never, 1, "451 4.7.1 Greylisted"));
        Add(estate.InPart, m => (m.FailedAt, m.LastError) = (now, "550 5.1.1 No such person here"));
        foreach (var marked in new[] { estate.Open, estate.Overdue })
            db.Add(new TimelineEntry(ids.Next<TimelineEntry>(), estate.Merchant.OrganizationId, marked.Id)
            {
                Kind = TimelineKind.SentOtherwise, At = now, UserId = estate.Merchant.UserId,
            });
        await db.SaveChangesAsync();
        return places;

        void Add(Issued invoice, Action<Mail> became)
        {
            var mail = new Mail(ids.Next<Mail>(), estate.Merchant.OrganizationId, MailKind.Invoice,
                SendInvoice.CauseOf(BulkWish.TokenOf(places.token, invoice.Id)))
            {
                To = "customer@example.test", Subject = "Invoice", Body = "Hello", Language = "en",
                InvoiceId = invoice.Id, CreatedAt = now, NotBeforeAt = now,
            };
            became(mail);
            db.Add(mail);
        }
    });
}
