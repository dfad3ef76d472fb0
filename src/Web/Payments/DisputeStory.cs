using Tamias.Web.Email;

namespace Tamias.Web.Payments;

/// <summary>Tells people of a dispute: to-do, timeline of the invoices, mail. Inside the caller's transaction, with the
/// payment locked.</summary>
public sealed class DisputeStory(
    Db db, Ids ids, TimeProvider clock, DisputeMails mails, PaymentMails customers)
{
    /// <summary>So long before the deadline the owner is told again.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(3);

    /// <param name="before">Its status when it was heard of last; null when it is new.</param>
    public async Task OpenedAsync(
        Dispute dispute, Payment payment, string? before, CancellationToken cancellation)
    {
        if (before is null)
            await NoteAsync(dispute, payment, TimelineKind.Disputed, dispute.Reason, cancellation);
        if (before is null || (IsInquiry(before) && !dispute.IsInquiry))
            await mails.OpenedAsync(dispute, payment, cancellation);
        if (before is null && dispute.EvidenceDueAt < clock.GetUtcNow() + Warning)
            dispute.RemindedAt = clock.GetUtcNow(); // the first mail is the warning
        if (!dispute.IsClosed)
            await AskAsync(dispute, payment, cancellation);
    }

    public async Task ClosedAsync(
        Dispute dispute, Payment payment, string? before, CancellationToken cancellation)
    {
        if (!dispute.IsClosed || before == dispute.Status)
            return;

        await NoteAsync(dispute, payment, TimelineKind.DisputeClosed, dispute.Status, cancellation);
        if (before is not null)
            await mails.ClosedAsync(dispute, payment, cancellation);
        else if (dispute.Status == "lost")
            await customers.ReturnedAsync(payment, dispute, await OpenedByAsync(dispute, cancellation), cancellation);
        foreach (var todo in await db.Todos.Where(t => t.DisputeId == dispute.Id && t.DoneAt == null
            && t.Reason == TodoReason.Disputed).ToListAsync(cancellation))
            todo.DoneAt = clock.GetUtcNow();
    }

    /// <summary>The invoices that its money was taken off.</summary>
    Task<List<Invoice>> OpenedByAsync(Dispute dispute, CancellationToken cancellation)
    {
        var opened = db.Allocations.Local.Where(a => a.DisputeId == dispute.Id).Select(a => a.InvoiceId).ToList();
        return db.Invoices.Where(i => opened.Contains(i.Id)).OrderBy(i => i.IssuedOn).ThenBy(i => i.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>What a person has ticked off stays so; what closing had ticked off is asked again.</summary>
    async Task AskAsync(Dispute dispute, Payment payment, CancellationToken cancellation)
    {
        var todo = await db.Todos.FirstOrDefaultAsync(
            t => t.DisputeId == dispute.Id && t.Reason == TodoReason.Disputed, cancellation);
        if (todo is null)
            db.Add(new Todo(ids.Next<Todo>(), payment.OrganizationId, TodoReason.Disputed)
            {
                PaymentId = payment.Id, CustomerId = payment.CustomerId, DisputeId = dispute.Id,
                CreatedAt = clock.GetUtcNow(),
            });
        else if (todo.DoneBy is null)
            todo.DoneAt = null;
    }

    /// <summary>On the invoices that the money is at, or was taken off for it.</summary>
    async Task NoteAsync(
        Dispute dispute, Payment payment, TimelineKind kind, string about, CancellationToken cancellation)
    {
        var parts = await db.AllocatedByInvoiceAsync(payment, cancellation);
        var invoices = await db.Invoices.AsNoTracking().Where(i => parts.Keys.Contains(i.Id)
            || db.Allocations.Any(a => a.InvoiceId == i.Id && a.DisputeId == dispute.Id)).ToListAsync(cancellation);
        foreach (var invoice in invoices)
            db.Note(ids, invoice, kind, clock.GetUtcNow(), dispute.Amount, about);
    }

    static bool IsInquiry(string status) => status.StartsWith("warning_", StringComparison.Ordinal);
}
