using Tamias.Web.Email;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.LateFees;

/// <summary>Writes down that a fee was made, and does with its draft what the rule says: it waits for a person, or is
/// issued and sent.</summary>
public sealed class FinishLateFee(Db db, Ids ids, IssueInvoice issue, SendUnasked sending, LateFeeNotices notices)
{
    public async Task FinishAsync(
        LateFeeRule rule, LateCase about, Invoice fee, Customer customer, CancellationToken cancellation)
    {
        var (invoice, charge, now) = (about.Invoice, about.Charge, fee.CreatedAt);
        db.Add(new LateFee(ids.Next<LateFee>(), invoice, rule, charge) { FeeInvoiceId = fee.Id, CreatedAt = now });
        await db.SaveChangesAsync(cancellation); // what follows reads it
        if (rule.Sends && customer.Emails.Any() && charge.For.Until <= charge.PlannedOn.AddDays(LateFeeRule.Grace)
            && await issue.IssueAsync(fee.Id, null, cancellation) is null)
            await sending.SendAsync($"late-fee:{fee.Id}", fee, customer, attachesPdf: true, cancellation);
        if (fee.IsDraft)
            db.Add(new Todo(ids.Next<Todo>(), fee.OrganizationId, TodoReason.LateFeeDrafted)
            {
                InvoiceId = fee.Id, CustomerId = customer.Id, CreatedAt = now,
            });
        db.Note(ids, invoice, TimelineKind.LateFeeMade, now,
            fee.IsDraft ? $"{fee.Payable}" : $"{fee.Payable} · {fee.Number}");
        await notices.MadeAsync(charge.For.Until, cancellation);
    }
}
