namespace Tamias.Web.Display;

/// <summary>A to-do with what it is about.</summary>
public sealed record TodoRow(Todo Todo, string? InvoiceNumber, string? CustomerName, long? Minor, Currency? Currency)
{
    /// <summary>Of the connection that it is about; null when it is about none.</summary>
    public Id<Gateway>? GatewayId { get; init; }

    /// <summary>What was received; null when no payment is named.</summary>
    public Money? Amount => Minor is { } minor && Currency is { } currency ? new Money(minor, currency) : null;

    /// <summary>Open ones by age, done ones the newest first.</summary>
    public static IQueryable<TodoRow> In(Db db, bool done)
    {
        var todos = db.Todos.AsNoTracking().Where(t => t.DoneAt != null == done);
        return (done ? todos.OrderByDescending(t => t.Id) : todos.OrderBy(t => t.Id)).Select(t => new TodoRow(
            t,
            db.Invoices.Where(i => i.Id == t.InvoiceId).Select(i => i.Number).FirstOrDefault(),
            db.Customers.Where(c => c.Id == t.CustomerId).Select(c => c.Party.Name).FirstOrDefault(),
            db.Payments.Where(p => p.Id == t.PaymentId).Select(p => (long?)p.Amount.Minor).FirstOrDefault(),
            db.Payments.Where(p => p.Id == t.PaymentId).Select(p => p.Amount.Currency).FirstOrDefault())
        {
            GatewayId = db.Connections.Where(c => c.Id == t.ConnectionId).Select(c => (Id<Gateway>?)c.GatewayId)
                .FirstOrDefault(),
        });
    }
}
