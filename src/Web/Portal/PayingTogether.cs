using Tamias.Web.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Portal;

/// <summary>What the customer who is signed in can pay at one form: open invoices of one currency.</summary>
public sealed class PayingTogether(Db db, PortalVisit visit)
{
    /// <summary>Sums of the currencies in which several invoices wait to be paid online; a single one is paid on its
    /// own page.</summary>
    public async Task<IReadOnlyList<Money>> SumsAsync(CancellationToken cancellation)
    {
        var open = await OpenAsync(cancellation);
        var halted = await HaltedAsync(open, cancellation);
        return
        [
            .. open.Where(i => !halted.ContainsKey(i.Id)).GroupBy(i => i.Currency).Where(g => g.Count() > 1)
                .OwnFirst(visit.Organization.BaseCurrency, g => g.Key)
                .Select(g => g.Aggregate(g.Key.Zero, (sum, i) => sum + i.Outstanding)),
        ];
    }

    /// <summary>All that can be paid in this currency, as many as one form takes.</summary>
    public async Task<TogetherSight> ReadAsync(Currency currency, CancellationToken cancellation)
    {
        var open = (await OpenAsync(cancellation)).FindAll(i => i.Currency == currency);
        var usable = await Payable.UsableAsync(db, cancellation);
        return new(visit.Customer.Id, currency, [.. open.Take(CheckoutLine.Most)])
        {
            Usable = usable,
            Transferring = await db.TransferGatewaysAsync(currency, usable, cancellation),
            Credit = await db.FreeCreditAsync(visit.Customer.Id, currency, cancellation),
            Halted = await HaltedAsync(open, cancellation),
        };
    }

    async Task<IReadOnlyDictionary<Id<Invoice>, string>> HaltedAsync(
        List<Invoice> invoices, CancellationToken cancellation)
    {
        var ids = invoices.ConvertAll(i => i.Id);
        var halted = (await db.HeldAmong(ids).Distinct().ToListAsync(cancellation))
            .ToDictionary(i => i, _ => "Under review");
        foreach (var underWay in await db.UnderWayAmong(ids).ToListAsync(cancellation))
            halted[underWay] = "Payment in progress";
        return halted;
    }

    /// <summary>The earliest due first.</summary>
    async Task<List<Invoice>> OpenAsync(CancellationToken cancellation)
    {
        var customer = visit.Customer.Id;
        var open = await db.Invoices.AsNoTracking().Owed().Where(i => i.CustomerId == customer)
            .OrderBy(i => i.NextDueOn == null).ThenBy(i => i.NextDueOn).ThenBy(i => i.IssuedOn).ThenBy(i => i.Sequence)
            .ThenBy(i => i.Id).ToListAsync(cancellation);
        var usable = await Payable.UsableAsync(db, cancellation);
        return open.FindAll(i => usable.Exists(g => i.Offers(g.Id)));
    }
}
