using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Looks for payments that no event told of. What we asked for and do not know, as after the restore of an
/// older backup, is booked; the merchant's other sales are not ours.</summary>
public sealed class MissedPayments(
    Db db, StripePayments payments, StripeAttempts attempts, Credentials credentials, Settle settle)
{
    /// <summary>Looks at everything that was begun since a time.</summary>
    /// <exception cref="StripeTrouble">Stripe could not be asked; what was booked until then stands.</exception>
    public async Task BookAsync(Connection connection, DateTimeOffset since, CancellationToken cancellation)
    {
        await foreach (var page in payments.SinceAsync(credentials.Of(connection), since, cancellation))
        {
            var ours = page
                .Where(p => p.IsReceived && p.OrganizationId == connection.OrganizationId.ToString())
                .Select(p => p.PaymentIntentId).ToList();
            foreach (var missed in await UnknownAsync(connection, ours, cancellation))
                await BookAsync(connection, missed, cancellation);
        }
    }

    async Task<IEnumerable<string>> UnknownAsync(
        Connection connection, List<string> ours, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        var known = await db.Payments.Where(p => p.ConnectionId == connection.Id && ours.Contains(p.PaymentIntentId!))
            .Select(p => p.PaymentIntentId!).ToListAsync(cancellation);
        return ours.Except(known, StringComparer.Ordinal);
    }

    async Task BookAsync(Connection connection, string paymentIntentId, CancellationToken cancellation)
    {
        var found = await attempts.FindByPaymentIntentAsync(
            credentials.Of(connection), paymentIntentId, cancellation);
        if (found is not null)
            await settle.ApplyAsync(connection, found, cancellation);
    }
}
