namespace Tamias.Web.Payments;

/// <summary>Finds the payment that something at Stripe is about: by the account's connections, never by a bare
/// id.</summary>
public sealed class PaymentOfStripe(Db db, AskAndSettle asking)
{
    /// <summary>Null when it is no payment of ours. One that is ours and not yet booked is settled first.</summary>
    public async Task<Payment?> FindAsync(
        Connection connection, string chargeId, string paymentIntentId, CancellationToken cancellation)
    {
        if (await KnownAsync(connection, chargeId, paymentIntentId, cancellation) is { } known)
            return known;
        return paymentIntentId.Length > 0
            && await asking.PaymentIntentAsync(connection, paymentIntentId, cancellation)
                ? await KnownAsync(connection, chargeId, paymentIntentId, cancellation)
                : null;
    }

    /// <summary>Without asking Stripe. A gateway that was connected anew goes on with the same account, so all
    /// connections to that account count.</summary>
    public Task<Payment?> KnownAsync(
        Connection connection, string chargeId, string paymentIntentId, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        var same = db.Connections.Where(c => c.Id == connection.Id
            || (c.AccountId == connection.AccountId && c.AccountId != "" && c.Livemode == connection.Livemode));
        return db.Payments.AsNoTracking().Where(p => same.Any(c => c.Id == p.ConnectionId))
            .Where(p => (p.ChargeId == chargeId && chargeId != "")
                || (p.PaymentIntentId == paymentIntentId && paymentIntentId != ""))
            .FirstOrDefaultAsync(cancellation);
    }
}
