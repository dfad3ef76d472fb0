using Tamias.Web.Connections;
using Tamias.Web.Payments;

namespace Tamias.Web.AutomaticPayments;

/// <summary>What may be charged, and for what, asked of the database.</summary>
public static class AutomaticQueries
{
    /// <summary>What the customer lets be charged; null when nothing.</summary>
    public static Task<SavedMethod?> UsableAsync(
        this IQueryable<SavedMethod> methods, Id<Customer> customer, CancellationToken cancellation) =>
        methods.FirstOrDefaultAsync(
            m => m.CustomerId == customer && m.KeptAt != null && m.EndedAt == null, cancellation);

    /// <summary>Without those that are to be charged to a saved method, now or when they fall due.</summary>
    public static IQueryable<Invoice> NotAutomatic(this IQueryable<Invoice> invoices, Db db) => invoices.Where(i =>
        !db.AutomaticPayments.Any(p => p.InvoiceId == i.Id && p.NextAt != null)
        && (db.AutomaticPayments.Any(p => p.InvoiceId == i.Id && p.DueOn == i.NextDueOn)
            || !db.SavedMethods.Any(m => m.CustomerId == i.CustomerId && m.KeptAt != null && m.EndedAt == null
                && m.DueFrom <= i.NextDueOn && i.Gateways.Any(g => g.GatewayId == m.GatewayId))));

    /// <summary>The gateway by which a method can be charged for this invoice now; null when there is none.</summary>
    public static async Task<Gateway?> ChargingGatewayAsync(
        this Db db, SavedMethod method, Invoice invoice, CancellationToken cancellation)
    {
        var gateways = await Payable.GatewaysAsync(db, invoice, cancellation);
        var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == method.ConnectionId, cancellation);
        return !KeyLacks.AllowAutomatic(connection.Forgoes) ? null
            : gateways.Find(g => g.Id == method.GatewayId && g.ConnectionId == method.ConnectionId);
    }

    /// <summary>Nobody has stopped this charge since it was begun.</summary>
    public static Task<bool> MayChargeAsync(this Db db, Attempt attempt, CancellationToken cancellation) =>
        db.AutomaticPayments.AnyAsync(p => p.AttemptId == attempt.Id && p.NextAt != null
            && db.SavedMethods.Any(m => m.Id == p.SavedMethodId && m.EndedAt == null), cancellation);

    /// <summary>What of the invoice is due on a day: of instalments all that are, otherwise everything.</summary>
    public static Money ChargeableOn(this Invoice invoice, DateOnly day) => !invoice.IsPayable
        ? invoice.Currency.Zero
        : invoice.Instalments.Count == 0 ? invoice.Outstanding : invoice.DueBy(day);
}
