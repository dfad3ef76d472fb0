using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>Adds a draft with what every new one has: default gateways ticked, a timeline begun.</summary>
public sealed class StartDraft(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>A key to open a form with, so that a form sent twice makes one draft.</summary>
    public Id<Invoice> NextId() => ids.Next<Invoice>();

    /// <summary>Only adds rows; the caller saves them.</summary>
    public async Task<Invoice> AddAsync(Id<Invoice> id, Customer customer, InvoiceContent content, Guid? userId)
    {
        var now = clock.GetUtcNow();
        var invoice = new Invoice(id, customer.OrganizationId, customer, now);
        invoice.Write(content);
        var usual = await db.Gateways.Where(g => g.IsDefault && g.ArchivedAt == null).Select(g => g.Id).ToListAsync();
        foreach (var gateway in usual)
            invoice.Offer(gateway, true);

        db.Add(invoice);
        db.Note(ids, invoice, TimelineKind.Created, now, "", userId);
        return invoice;
    }
}
