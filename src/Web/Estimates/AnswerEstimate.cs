using Tamias.Web.Email;

namespace Tamias.Web.Estimates;

/// <summary>Writes down what is said to an estimate, and tells the merchant when the customer said it. Of two answers
/// at once one stands.</summary>
public sealed class AnswerEstimate(Db db, Ids ids, TimeProvider clock, EstimateMails mails)
{
    /// <summary>Null when the answer stands, also when it stood before.</summary>
    public Task<Refusal?> AnswerAsync(Id<Estimate> id, EstimateReply reply, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            if (await db.LockEstimateAsync(id, cancellation) is not { } estimate)
                return Gone;

            var now = clock.GetUtcNow();
            var organization = await db.Organizations.AsNoTracking()
                .FirstAsync(o => o.Id == estimate.OrganizationId, cancellation);
            var isInvoiced = await db.IsInvoicedAsync(id, cancellation);
            if (estimate.OfferAnswer(reply, organization.Today(now), isInvoiced) is { } refusal)
                return refusal;
            if (estimate.Hear(reply, now))
                await TellAsync(estimate, reply, now, cancellation);
            return null;
        }, cancellation);

    /// <summary>Takes the answer back, so that the customer can answer again.</summary>
    public Task<Refusal?> ReopenAsync(Id<Estimate> id, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            if (await db.LockEstimateAsync(id, cancellation) is not { } estimate)
                return Gone;
            if (estimate.OfferReopen(await db.IsInvoicedAsync(id, cancellation)) is { } refusal)
                return refusal;

            if (estimate.Reopen())
                db.Note(ids, estimate, EstimateEventKind.Reopened, clock.GetUtcNow(), "", userId);
            return null;
        }, cancellation);

    static Refusal Gone => new("This estimate is not there any more.");

    async Task TellAsync(
        Estimate estimate, EstimateReply reply, DateTimeOffset now, CancellationToken cancellation)
    {
        var kind = reply.Answer == EstimateAnswer.Accepted ? EstimateEventKind.Accepted : EstimateEventKind.Declined;
        string[] said = [reply.Name, reply.Comment];
        var noted = db.Note(
            ids, estimate, kind, now, string.Join(" · ", said.Where(s => s.Length > 0)), reply.UserId);
        if (reply.UserId is null)
            await mails.AnsweredAsync(estimate, noted, cancellation);
    }
}
