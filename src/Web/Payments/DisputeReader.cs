using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Reads a dispute at Stripe and finds the payment that it is about.</summary>
public sealed class DisputeReader(
    StripeDisputes stripe, Credentials credentials, PaymentOfStripe payments, TimeProvider clock)
{
    /// <summary>Null when it is about no payment of ours: another sale of the merchant.</summary>
    public async Task<HeardDispute?> ReadAsync(
        Connection connection, string disputeId, CancellationToken cancellation)
    {
        var askedAt = clock.GetUtcNow();
        var told = await stripe.ReadAsync(credentials.Of(connection), disputeId, cancellation);
        var answeredAt = clock.GetUtcNow();
        if (told.Livemode != connection.Livemode)
            return null; // test never touches live

        var payment = await payments.FindAsync(connection, told.ChargeId, told.PaymentIntentId, cancellation);
        return payment is null ? null : new(told, payment.Id, askedAt, answeredAt);
    }
}

/// <summary>A dispute as Stripe told it between two moments.</summary>
public sealed record HeardDispute(
    ReportedDispute Dispute, Id<Payment> PaymentId, DateTimeOffset AskedAt, DateTimeOffset AnsweredAt);
