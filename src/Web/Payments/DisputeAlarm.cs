using Tamias.Gateways;
using Tamias.Web.Email;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

/// <summary>Warns of a dispute whose deadline is near and that nobody has answered; asks Stripe first whether that is
/// still so.</summary>
public sealed class DisputeAlarm(Db db, TimeProvider clock, SettleDispute settle, DisputeMails mails) : IWork
{
    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var until = now + DisputeStory.Warning;
        var near = await db.Disputes.IgnoreQueryFilters().AsNoTracking()
            .Where(d => d.RemindedAt == null && d.ClosedAt == null && d.EvidenceDueAt <= until
                && (d.Status == "needs_response" || d.Status == "warning_needs_response"))
            .OrderBy(d => d.EvidenceDueAt).FirstOrDefaultAsync(cancellation);
        if (near is null)
            return false;

        await LookAsync(near, cancellation);
        db.Organization = near.OrganizationId;
        await db.InTransactionAsync(() => WarnAsync(near.Id, now, cancellation), cancellation);
        return true;
    }

    async Task LookAsync(Dispute dispute, CancellationToken cancellation)
    {
        try
        {
            db.Organization = dispute.OrganizationId;
            var connection = await db.Connections.AsNoTracking()
                .FirstAsync(c => c.Id == dispute.ConnectionId, cancellation);
            await settle.ApplyAsync(connection, dispute.StripeId, cancellation);
        }
        catch (StripeTrouble)
        {
            // a warning too much is better than one too few
        }
    }

    async Task WarnAsync(Id<Dispute> id, DateTimeOffset now, CancellationToken cancellation)
    {
        var dispute = await db.Disputes.FirstAsync(d => d.Id == id, cancellation);
        if (dispute.RemindedAt is not null)
            return;

        dispute.RemindedAt = now;
        if (dispute.IsClosed || !dispute.NeedsResponse || dispute.EvidenceDueAt is not { } due || due <= now)
            return;

        var payment = await db.Payments.AsNoTracking().FirstAsync(p => p.Id == dispute.PaymentId, cancellation);
        await mails.DueAsync(dispute, payment, cancellation);
    }
}
