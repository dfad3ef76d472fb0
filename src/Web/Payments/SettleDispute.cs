namespace Tamias.Web.Payments;

/// <summary>The one function by which what Stripe says of a dispute becomes what the books say. Events and everybody
/// who looks by themselves call it; called twice, late, out of order or at once it moves each sum once.</summary>
public sealed class SettleDispute(
    Db db, Ids ids, DisputeReader reader, DisputeMoney money, DisputeStory story)
{
    const int MostTries = 5;

    /// <summary>Reads it at Stripe and applies what is said.</summary>
    /// <returns>False when it is about no payment of ours.</returns>
    /// <exception cref="Gateways.StripeTrouble">Stripe could not be asked.</exception>
    public async Task<bool> ApplyAsync(Connection connection, string disputeId, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            db.Organization = connection.OrganizationId;
            if (await reader.ReadAsync(connection, disputeId, cancellation) is not { } heard)
                return false;

            try
            {
                if (await db.InTransactionAsync(() => DecideAsync(heard, cancellation), cancellation))
                    return true;
            }
            catch (Exception exception) when (tries < MostTries && db.IsOvertaken(exception))
            {
                // somebody else wrote it at this moment: read and decided anew
            }

            if (tries == MostTries)
                throw new TimeoutException($"Dispute {disputeId} changed faster than it could be read.");
        }
    }

    /// <returns>False when a newer answer than this one may have been applied before: Stripe is asked again.</returns>
    async Task<bool> DecideAsync(HeardDispute heard, CancellationToken cancellation)
    {
        var payment = (await db.LockPaymentAsync(heard.PaymentId, cancellation))!;
        var told = heard.Dispute;
        var known = await db.Disputes.FirstOrDefaultAsync(
            d => d.ConnectionId == payment.ConnectionId && d.StripeId == told.Id, cancellation);
        if (known?.ReadAt > heard.AskedAt)
            return known.Says(told); // what changes nothing need not be asked again

        var before = known?.Status;
        var dispute = known ?? New(payment, told.Id);
        dispute.Hear(told, heard.AnsweredAt);
        await story.OpenedAsync(dispute, payment, before, cancellation);
        await money.MoveAsync(dispute, payment, told.Withdrawn, cancellation);
        await story.ClosedAsync(dispute, payment, before, cancellation);
        await db.KeepAsync(ids, dispute.ConnectionId, told.Lines, new(payment.Id), cancellation);
        return true;
    }

    Dispute New(Payment payment, string stripeId)
    {
        var dispute = new Dispute(
            ids.Next<Dispute>(), payment.OrganizationId, payment.Id, payment.ConnectionId!.Value, stripeId);
        db.Add(dispute);
        return dispute;
    }
}
