namespace Tamias;

/// <summary>What a customer owed and paid from one day to another, each currency by itself. Made of the ledger's rows
/// alone, so that it ends at what the ledger says: owed on invoices less kept as credit.</summary>
public sealed record Statement(DateOnly From, DateOnly To, IReadOnlyList<StatementPart> Parts)
{
    /// <param name="dateOf">The day that a document or payment is counted from.</param>
    public static Statement Of(
        IEnumerable<StatementMove> moves, Func<StatementMove, DateOnly> dateOf, DateOnly from, DateOnly to)
    {
        var parts = moves.Select(m => (Move: m, On: dateOf(m))).Where(m => m.On <= to)
            .OrderBy(m => m.On).ThenBy(m => m.Move.Booked.Id).GroupBy(m => m.Move.Change.Currency)
            .Select(own => Part(own.Key, [.. own], from))
            .Where(p => p.Rows.Count > 0 || !p.Opening.IsZero)
            .OrderBy(p => p.Currency.Code, StringComparer.Ordinal);
        return new(from, to, [.. parts]);
    }

    static StatementPart Part(Currency currency, List<(StatementMove Move, DateOnly On)> moves, DateOnly from)
    {
        var opening = currency.Zero;
        var rows = new List<StatementRow>();
        var balance = opening;
        foreach (var (move, on) in moves)
        {
            balance += move.Change;
            if (on < from)
                opening = balance;
            else
                rows.Add(new(on, move, balance));
        }

        return new(currency, opening, rows);
    }
}

/// <summary>One currency of a statement.</summary>
/// <param name="Opening">What was owed before the first row; negative when the customer had credit.</param>
public sealed record StatementPart(Currency Currency, Money Opening, IReadOnlyList<StatementRow> Rows)
{
    public Money Closing => Rows.Count == 0 ? Opening : Rows[^1].Balance;
}

/// <summary>One line of a statement.</summary>
/// <param name="Balance">What is owed after it.</param>
public sealed record StatementRow(DateOnly On, StatementMove Move, Money Balance);
