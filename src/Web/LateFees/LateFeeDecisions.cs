using Tamias.Web.Payments;

namespace Tamias.Web.LateFees;

/// <summary>What a person decides about late fees: to charge none for an invoice, or not the one that waits.</summary>
public sealed class LateFeeDecisions(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>What was made before stays as it is. The same decision twice is one.</summary>
    public Task ChargeAsync(Id<Invoice> id, bool wanted, Guid userId) => db.InTransactionAsync(async () =>
    {
        var invoice = (await db.LockInvoiceAsync(id))!;
        if (invoice.LateFeesOff != wanted)
            return;

        invoice.ChargeLateFees(wanted);
        var kind = wanted ? TimelineKind.LateFeesWanted : TimelineKind.LateFeesWaived;
        db.Note(ids, invoice, kind, clock.GetUtcNow(), "", userId);
    });

    /// <summary>The draft of a late fee is deleted in the caller's transaction: what was charged stays remembered, and
    /// is not charged again. Nothing where it is no late fee.</summary>
    public async Task DropAsync(Invoice draft, Guid userId)
    {
        if (await db.LateFees.FirstOrDefaultAsync(f => f.FeeInvoiceId == draft.Id) is not { } made)
            return;

        await db.Todos.Where(t => t.InvoiceId == draft.Id && t.Reason == TodoReason.LateFeeDrafted)
            .ExecuteDeleteAsync();
        made.FeeInvoiceId = null;
        var late = await db.Invoices.FirstAsync(i => i.Id == made.InvoiceId);
        db.Note(ids, late, TimelineKind.LateFeeDropped, clock.GetUtcNow(), $"{draft.Payable}", userId);
        await db.SaveChangesAsync(); // before the draft goes
    }
}
