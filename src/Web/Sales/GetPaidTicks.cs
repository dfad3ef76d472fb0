using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Sales;

/// <summary>Sets the ticks of the box "Get paid" and changes nothing else.</summary>
public sealed class GetPaidTicks(Db db, Ids ids, TimeProvider clock)
{
    /// <param name="ticked">Of the active gateways; an archived one stays as it is.</param>
    public Task SetAsync(Id<Invoice> id, IReadOnlyCollection<Id<Gateway>> ticked, bool partial, Guid userId) =>
        db.InTransactionAsync(async () =>
        {
            var invoice = (await db.LockInvoiceAsync(id))!;
            var gateways = await db.Gateways.AsNoTracking().Where(g => g.ArchivedAt == null).ToListAsync();
            var changed = gateways.FindAll(g => invoice.Offers(g.Id) != ticked.Contains(g.Id));
            if (changed.Count == 0 && invoice.AllowsPartialPayments == partial)
                return;

            foreach (var gateway in changed)
                invoice.Offer(gateway.Id, ticked.Contains(gateway.Id));
            invoice.AllowPartialPayments(partial);
            db.Note(ids, invoice, TimelineKind.GatewaysChanged, clock.GetUtcNow(), Ticks(invoice, gateways), userId);
        });

    static string Ticks(Invoice invoice, List<Gateway> gateways) =>
        string.Join(", ", gateways.Where(g => invoice.Offers(g.Id))
            .Select(g => g.TitleIn(ReaderCulture.Language)).Order(StringComparer.Ordinal));
}
