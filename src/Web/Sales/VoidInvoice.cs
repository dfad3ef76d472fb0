using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>Makes an issued invoice void, after nobody can pay it any more.</summary>
public sealed class VoidInvoice(Db db, Ids ids, TimeProvider clock, EndLiveAttempt endLiveAttempt)
{
    static readonly Refusal UnderWay =
        new("A payment is under way and the bank has not confirmed it yet. "
            + "Wait for it before making the invoice void.");

    static readonly Refusal BeingPaid =
        new("Somebody is paying this invoice at this moment. Wait a minute and try again.");

    /// <summary>Null when it is void now.</summary>
    public async Task<Refusal?> VoidAsync(Id<Invoice> id, Guid userId, CancellationToken cancellation)
    {
        var seen = await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == id, cancellation);
        return seen.OfferVoid()
            ?? await UnderWayAsync(id, cancellation)
            ?? await endLiveAttempt.EndAsync(id, cancellation)
            ?? await db.InTransactionAsync(() => DecideAsync(id, userId, cancellation), cancellation);
    }

    /// <summary>All is looked at again: while the payer's form was being closed, they may have paid.</summary>
    async Task<Refusal?> DecideAsync(Id<Invoice> id, Guid userId, CancellationToken cancellation)
    {
        var invoice = await db.LockInvoiceAsync(id, cancellation);
        if ((invoice!.OfferVoid() ?? await UnderWayAsync(id, cancellation)) is { } refusal)
            return refusal;
        if (await db.Attempts.Paying(id).AnyAsync(a => a.IsLive, cancellation))
            return BeingPaid;

        var now = clock.GetUtcNow();
        invoice.Void(now);
        db.Add(new Book(ids, now).Voided(invoice));
        db.Note(ids, invoice, TimelineKind.Voided, now, "", userId);
        return null;
    }

    async Task<Refusal?> UnderWayAsync(Id<Invoice> id, CancellationToken cancellation) =>
        await db.Attempts.Paying(id).AnyAsync(a => a.State == AttemptState.InProgress, cancellation)
            ? UnderWay
            : null;
}
