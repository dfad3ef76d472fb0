namespace Tamias.Web.Banking;

/// <summary>A line in the list, with what is known of it or what it is likeliest.</summary>
/// <param name="Match">Of an open line, the likeliest invoice.</param>
/// <param name="Customer">Of a recorded line, whose payment it is.</param>
public sealed record LineRow(BankLine Line, LineMatch? Match, string Customer)
{
    public static async Task<IReadOnlyList<LineRow>> OfAsync(
        Db db, List<BankLine> lines, CancellationToken cancellation)
    {
        var debts = lines.Exists(l => l.State == BankLineState.Open)
            ? await db.DebtsAsync(db.Invoices, cancellation)
            : [];
        var payments = lines.ConvertAll(l => l.PaymentId);
        var customers = await db.Payments.Where(p => payments.Contains(p.Id))
            .Join(db.Customers, p => p.CustomerId, c => c.Id, (p, c) => new { p.Id, c.Party.Name })
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
        return lines.ConvertAll(l => new LineRow(
            l, l.State == BankLineState.Open && LineMatch.Among(l.Stated(), debts) is [var match, ..] ? match : null,
            l.PaymentId is { } payment ? customers.GetValueOrDefault(payment, "") : ""));
    }
}
