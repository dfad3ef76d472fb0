namespace Tamias.Web.Statements;

/// <summary>Reads a customer's statement from the ledger, with the documents that its rows are about.</summary>
public sealed class CustomerStatements(Db db, TimeProvider clock)
{
    /// <param name="from">Null begins eleven months before this one.</param>
    /// <param name="to">Null goes on to the end.</param>
    public async Task<StatementFacts> ReadAsync(
        Customer customer, Organization organization, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var moves = await db.MovesOfAsync(customer.Id, cancellation);
        var today = organization.Today(clock.GetUtcNow());
        var facts = new StatementFacts(customer, organization)
        {
            Invoices = await db.Invoices.AsNoTracking().IgnoreAutoIncludes().Where(i => i.CustomerId == customer.Id)
                .ToDictionaryAsync(i => i.Id, cancellation),
            CreditNotes = await db.CreditNotes.AsNoTracking().IgnoreAutoIncludes()
                .Where(n => n.CustomerId == customer.Id).ToDictionaryAsync(n => n.Id, cancellation),
            Payments = await db.Payments.AsNoTracking().Where(p => p.CustomerId == customer.Id)
                .ToDictionaryAsync(p => p.Id, cancellation),
        };
        var end = to ?? moves.Select(facts.DateOf).Append(today).Max();
        var start = from ?? new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
        return facts with { Statement = Statement.Of(moves, facts.DateOf, start, end) };
    }
}

/// <summary>The ledger as one customer sees it.</summary>
public static class CustomerMoves
{
    public static async Task<List<StatementMove>> MovesOfAsync(
        this Db db, Id<Customer> customer, CancellationToken cancellation)
    {
        var ledger = await db.Ledger.AsNoTracking().Where(t => t.Entries.Any(e => e.CustomerId == customer))
            .ToListAsync(cancellation);
        return [.. StatementMove.Of(customer, ledger)];
    }
}
