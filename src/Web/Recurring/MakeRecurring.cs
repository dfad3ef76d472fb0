using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.Recurring;

/// <summary>Makes the next one of a recurring invoice inside the caller's transaction: the draft, its issue, its mail
/// and the step to the next day happen together or not at all.</summary>
public sealed class MakeRecurring(
    Db db, StartDraft drafts, IssueInvoice issue, SendUnasked sending, RecurringNotices notices)
{
    public async Task MakeAsync(
        RecurringInvoice due, Organization organization, DateOnly today, CancellationToken cancellation)
    {
        if (await db.LockRecurringAsync(due.Id, cancellation) is not { PausedAt: null } recurring
            || recurring.NextOn != due.NextOn || recurring.NextOn is not { } day)
            return; // another process has made it

        var pattern = await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == recurring.PatternId, cancellation);
        var customer = await db.Customers.FirstAsync(c => c.Id == pattern.CustomerId, cancellation);
        if (customer.ArchivedAt is { } archived)
        {
            recurring.Pause(archived);
            await notices.PausedAsync(recurring, pattern, customer, cancellation);
            return;
        }

        var taxes = await db.Taxes.AsNoTracking().ToDictionaryAsync(t => t.Id, cancellation);
        var content = InvoiceCopy.Of(pattern, customer, taxes, today);
        var invoice = await drafts.AddAsync(drafts.NextId(), customer, content, null);
        invoice.RecurringId = recurring.Id;
        invoice.AllowPartialPayments(pattern.AllowsPartialPayments);
        recurring.Advance();
        recurring.NotBeforeAt = due.NotBeforeAt; // the day after it may have come, too
        await db.SaveChangesAsync(cancellation); // what follows reads it
        var isLate = today > day.AddDays(RecurringInvoice.Grace);
        var refusal = recurring.Action == RecurrenceAction.Draft || isLate
            ? null : await issue.IssueAsync(invoice.Id, null, cancellation);
        if (recurring.Action == RecurrenceAction.Send && !invoice.IsDraft)
            refusal = await sending.SendAsync(
                $"recurring:{invoice.Id}", invoice, customer, recurring.AttachesPdf, cancellation);
        await notices.MadeAsync(invoice, isLate, refusal, cancellation);
    }
}
