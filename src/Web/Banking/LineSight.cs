namespace Tamias.Web.Banking;

/// <summary>A line of a bank's statement with everything that it could be.</summary>
public sealed record LineSight(BankLine Line)
{
    public required Gateway Gateway { get; init; }

    /// <summary>The likeliest first.</summary>
    public IReadOnlyList<LineMatch> Matches { get; private init; } = [];

    /// <summary>Payments by hand that may tell of the same money; who paid beside each.</summary>
    public IReadOnlyList<(Payment Payment, string Customer)> Recorded { get; private init; } = [];

    public IReadOnlyList<Payout> Payouts { get; private init; } = [];

    /// <summary>Everybody who could have paid, those whose name the bank told first.</summary>
    public IReadOnlyList<(Id<Customer> Id, string Name)> Customers { get; private init; } = [];

    /// <summary>Who decided; empty while it is open.</summary>
    public string DecidedBy { get; private init; } = "";

    /// <summary>Null when there is no such line.</summary>
    public static async Task<LineSight?> ReadAsync(Db db, Id<BankLine> id, CancellationToken cancellation)
    {
        if (await db.BankLines.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancellation) is not { } line)
            return null;

        var sight = new LineSight(line)
        {
            Gateway = await db.Gateways.AsNoTracking().FirstAsync(g => g.Id == line.GatewayId, cancellation),
            DecidedBy = await db.Users.Where(u => u.Id == line.DecidedBy).Select(u => u.Name)
                .FirstOrDefaultAsync(cancellation) ?? "",
        };
        return line.State == BankLineState.Open && line.Amount.IsPositive
            ? await sight.WithChoicesAsync(db, cancellation)
            : sight;
    }

    async Task<LineSight> WithChoicesAsync(Db db, CancellationToken cancellation)
    {
        var debts = await db.DebtsAsync(db.Invoices.Where(i => i.Currency == Line.Amount.Currency), cancellation);
        var recorded = await db.RecordedFor(Line).AsNoTracking().Take(5)
            .Join(db.Customers, p => p.CustomerId, c => c.Id, (p, c) => new { Payment = p, c.Party.Name })
            .ToListAsync(cancellation);
        var customers = await db.Customers.Where(c => c.ArchivedAt == null).OrderBy(c => c.SearchText)
            .Select(c => new { c.Id, c.Party.Name }).ToListAsync(cancellation);
        return this with
        {
            Matches = LineMatch.Among(Line.Stated(), debts),
            Recorded = recorded.ConvertAll(r => (r.Payment, r.Name)),
            Payouts = await db.PaidOutBy(Line).AsNoTracking().Take(5).ToListAsync(cancellation),
            Customers = [.. customers.OrderBy(c => PayerName.Same(Line.Facts.Payer, c.Name) ? 0 : 1)
                .Select(c => (c.Id, c.Name))],
        };
    }
}
