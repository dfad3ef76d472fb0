using Tamias.Web.Connections;

namespace Tamias.Web.AutomaticPayments;

/// <summary>How an invoice stands with what its customer lets be charged.</summary>
/// <param name="Method">Null when nothing is charged.</param>
/// <param name="Last">What was announced last for this invoice; null when nothing was.</param>
public sealed record AutomaticSight(SavedMethod? Method, AutomaticPayment? Last)
{
    /// <summary>Gateways at which the customer may agree when they pay.</summary>
    public IReadOnlySet<Id<Gateway>> Offering { get; init; } = new HashSet<Id<Gateway>>();

    /// <summary>Announced, and still to be charged.</summary>
    public AutomaticPayment? Next => Last is { HasEnded: false } ? Last : null;

    /// <summary>The bank said no for the last time to what is to be paid next.</summary>
    public bool IsRefused(Invoice invoice) => invoice.IsPayable && Last?.DueOn == invoice.NextDueOn
        && Last is { HasEnded: true, Ending: AutomaticPaymentEnd.Refused };

    /// <summary>What is to be paid next is not announced yet, but it will be.</summary>
    public bool IsAwaited(Invoice invoice) => Next is null && Last?.DueOn != invoice.NextDueOn && Method is not null
        && invoice.IsPayable && invoice.Offers(Method.GatewayId) && invoice.NextDueOn >= Method.DueFrom;
}

static class AutomaticReading
{
    public static async Task<AutomaticSight> AutomaticOfAsync(
        this Db db, Invoice invoice, CancellationToken cancellation) =>
        new(await db.SavedMethods.AsNoTracking().UsableAsync(invoice.CustomerId, cancellation),
            await db.AutomaticPayments.AsNoTracking().Where(p => p.InvoiceId == invoice.Id)
                .OrderByDescending(p => p.DueOn).FirstOrDefaultAsync(cancellation));

    /// <param name="gateways">By which this invoice can be paid now.</param>
    public static async Task<AutomaticSight> AutomaticOfAsync(
        this Db db, Invoice invoice, IEnumerable<Gateway> gateways, CancellationToken cancellation)
    {
        var sight = await db.AutomaticOfAsync(invoice, cancellation);
        var offering = gateways.Where(g => g.OffersAutomatic).ToDictionary(g => g.ConnectionId!.Value, g => g.Id);
        if (offering.Count == 0)
            return sight;

        var ties = offering.Keys.ToList();
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        var connections = await db.Connections.AsNoTracking().Where(c => ties.Contains(c.Id))
            .ToListAsync(cancellation);
        return sight with
        {
            // Who has no address cannot be told before a charge.
            Offering = customer.Emails.Any()
                ? connections.Where(c => KeyLacks.AllowAutomatic(c.Forgoes)).Select(c => offering[c.Id]).ToHashSet()
                : new HashSet<Id<Gateway>>(),
        };
    }
}
