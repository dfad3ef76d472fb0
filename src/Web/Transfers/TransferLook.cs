using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Asks Stripe what of a customer's transfers no payment has taken, and a person what is to be done with
/// it.</summary>
public sealed class TransferLook(
    Db db, Ids ids, TimeProvider clock, StripeTransfers stripe, Credentials credentials)
{
    /// <summary>How long after their last wish a customer may still send something: whatever they wished, as what was
    /// paid before its account was read is not known for a transfer.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    /// <summary>The next look is written down first, so that nobody else looks now and somebody does if this one comes
    /// to nothing.</summary>
    /// <param name="due">As it was read a moment ago.</param>
    public async Task GoAsync(TransferAccount due, CancellationToken cancellation)
    {
        db.Organization = due.OrganizationId;
        var next = clock.GetUtcNow() + TransferWork.Pause;
        next = next.AddTicks(-(next.Ticks % TimeSpan.TicksPerMicrosecond)); // as PostgreSQL keeps it
        var taken = await db.InTransactionAsync(
            () => db.TransferAccounts.Where(t => t.Id == due.Id && t.LookAt == due.LookAt)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.LookAt, next), cancellation), cancellation);
        if (taken == 1)
            await LookAsync(due, next, cancellation);
    }

    async Task LookAsync(TransferAccount due, DateTimeOffset next, CancellationToken cancellation)
    {
        if (await db.TieOfAsync(due, cancellation) is not { } connection)
            return;

        try
        {
            var waiting = await stripe.WaitingAsync(credentials.Of(connection), due.HolderId, cancellation);
            await db.RepeatAsync(() => WriteAsync(due.Id, waiting, next, cancellation), cancellation);
        }
        catch (StripeTrouble)
        {
            // Asked again; a connection that is broken is told of elsewhere.
        }
    }

    async Task WriteAsync(
        Id<TransferAccount> id, Money waiting, DateTimeOffset next, CancellationToken cancellation)
    {
        var account = await db.TransferAccounts.FirstAsync(t => t.Id == id, cancellation);
        if (account.LookAt != next)
            return; // something has moved since, and is asked about

        var isMore = waiting > account.Waiting;
        account.Waiting = waiting;
        if (waiting.IsZero && !await IsUsedAsync(account.CustomerId, cancellation))
            account.LookAt = null;
        var open = await db.Todos.Where(t => t.CustomerId == account.CustomerId && t.DoneAt == null
            && t.Reason == TodoReason.TransferLeft).ToListAsync(cancellation);
        if (waiting.IsZero && !await db.TransferAccounts.AnyAsync(
            t => t.Id != id && t.CustomerId == account.CustomerId && t.Waiting.Minor > 0, cancellation))
            open.ForEach(t => t.DoneAt = clock.GetUtcNow());
        else if (isMore && open.Count == 0)
            db.Add(new Todo(ids.Next<Todo>(), account.OrganizationId, TodoReason.TransferLeft)
            {
                CustomerId = account.CustomerId, CreatedAt = clock.GetUtcNow(),
            });
    }

    Task<bool> IsUsedAsync(Id<Customer> customer, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Patience;
        return db.Attempts.AnyAsync(
            a => a.CreatedAt > since
                && a.Parts.Any(p => db.Invoices.Any(i => i.Id == p.InvoiceId && i.CustomerId == customer)),
            cancellation);
    }
}
