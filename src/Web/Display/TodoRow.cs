using Tamias.Web.Payments;

namespace Tamias.Web.Display;

/// <summary>A to-do with what it is about.</summary>
public sealed record TodoRow(Todo Todo, string? InvoiceNumber, string? CustomerName, long? Minor, Currency? Currency)
{
    public string? EstimateNumber { get; init; }

    public EstimateHeading EstimateHeading { get; init; }

    /// <summary>What of the payment no invoice uses and no refund has spoken for.</summary>
    public long? LeftMinor { get; init; }

    /// <summary>Of the connection that it is about; null when it is about none.</summary>
    public Id<Gateway>? GatewayId { get; init; }

    /// <summary>Until when a bank takes an answer; null without a deadline.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What was received, is disputed, paid out or waits; null when none of them is named.</summary>
    public Money? Amount => Minor is { } minor && Currency is { } currency ? new Money(minor, currency) : null;

    /// <summary>There is money to give back or to use for invoices.</summary>
    public bool HasChoice => Todo.DoneAt is null && LeftMinor > 0 && Decisions.AboutCredit.Contains(Todo.Reason);

    /// <summary>Open ones by age, done ones the newest first.</summary>
    public static IQueryable<TodoRow> In(Db db, bool done)
    {
        var todos = db.Todos.AsNoTracking().Where(t => t.DoneAt != null == done);
        return (done ? todos.OrderByDescending(t => t.Id) : todos.OrderBy(t => t.Id)).Select(t => new TodoRow(
            t,
            db.Invoices.Where(i => i.Id == t.InvoiceId).Select(i => i.Number).FirstOrDefault(),
            db.Customers.Where(c => c.Id == t.CustomerId).Select(c => c.Party.Name).FirstOrDefault(),
            db.Disputes.Where(d => d.Id == t.DisputeId).Select(d => (long?)d.Amount.Minor).FirstOrDefault()
                ?? db.Payouts.Where(p => p.Id == t.PayoutId).Select(p => (long?)p.Amount.Minor).FirstOrDefault()
                ?? db.Payments.Where(p => p.Id == t.PaymentId).Select(p => (long?)p.Amount.Minor).FirstOrDefault()
                ?? db.Invoices.Where(i => i.Id == t.InvoiceId && t.Reason == TodoReason.LateFeeDrafted)
                    .Select(i => (long?)i.Payable.Minor).FirstOrDefault()
                ?? db.TransferAccounts.Where(a => a.CustomerId == t.CustomerId && a.Waiting.Minor > 0
                    && t.Reason == TodoReason.TransferLeft).Select(a => (long?)a.Waiting.Minor).FirstOrDefault(),
            db.Payouts.Where(p => p.Id == t.PayoutId).Select(p => p.Amount.Currency).FirstOrDefault()
                ?? db.Payments.Where(p => p.Id == t.PaymentId).Select(p => p.Amount.Currency).FirstOrDefault()
                ?? db.Invoices.Where(i => i.Id == t.InvoiceId && t.Reason == TodoReason.LateFeeDrafted)
                    .Select(i => i.Currency).FirstOrDefault()
                ?? db.TransferAccounts.Where(a => a.CustomerId == t.CustomerId && a.Waiting.Minor > 0
                    && t.Reason == TodoReason.TransferLeft).Select(a => a.Waiting.Currency).FirstOrDefault())
            {
                EstimateNumber = db.Estimates.Where(e => e.Id == t.EstimateId).Select(e => e.Number).FirstOrDefault(),
                EstimateHeading = db.Estimates.Where(e => e.Id == t.EstimateId).Select(e => e.Heading).FirstOrDefault(),
                LeftMinor = db.Payments.Where(p => p.Id == t.PaymentId && p.ReversedAt == null).Select(p => (long?)(
                    p.Amount.Minor - p.Returned.Minor
                    - db.Allocations.Where(a => a.PaymentId == p.Id).Sum(a => a.Amount.Minor)
                    - db.Refunds.Where(r => r.PaymentId == p.Id && r.State == RefundState.Asked)
                        .Sum(r => r.Amount.Minor))).FirstOrDefault(),
                GatewayId = db.Connections.Where(c => c.Id == t.ConnectionId)
                    .Select(c => (Id<Gateway>?)c.GatewayId).FirstOrDefault(),
                DueAt = db.Disputes.Where(d => d.Id == t.DisputeId).Select(d => d.EvidenceDueAt).FirstOrDefault(),
            });
    }
}
