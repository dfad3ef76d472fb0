namespace Tamias;

/// <summary>What is owed on one invoice, change by change: made of the ledger's rows alone, so that its end is what the
/// ledger says.</summary>
/// <param name="Currency">Of the invoice.</param>
public sealed record InvoiceAccount(Currency Currency, IReadOnlyList<InvoiceMove> Moves)
{
    /// <summary>What is owed now; negative when it holds more than was billed.</summary>
    public Money Balance => Moves.Count == 0 ? Currency.Zero : Moves[^1].Balance;

    /// <param name="ledger">In any order; what is not about the invoice is left out.</param>
    public static InvoiceAccount Of(Invoice invoice, IEnumerable<LedgerTransaction> ledger)
    {
        var (balance, moves) = (invoice.Currency.Zero, new List<InvoiceMove>());
        foreach (var booked in ledger.OrderBy(t => t.Id))
        {
            var own = booked.Entries
                .Where(e => e.Account == LedgerAccount.Receivable && e.InvoiceId == invoice.Id).ToList();
            if (own.Count == 0)
                continue;

            var change = own.Aggregate(invoice.Currency.Zero, (sum, entry) => sum + entry.Amount);
            moves.Add(new(booked, change, balance += change));
        }

        return new(invoice.Currency, moves);
    }
}

/// <summary>One change of what is owed on an invoice.</summary>
/// <param name="Booked">The ledger's transaction.</param>
/// <param name="Change">Positive when more is owed after it.</param>
/// <param name="Balance">What is owed after it.</param>
public sealed record InvoiceMove(LedgerTransaction Booked, Money Change, Money Balance)
{
    /// <summary>Null when it is about no payment.</summary>
    public Id<Payment>? PaymentId => Booked.Entries.Select(e => e.PaymentId).FirstOrDefault(p => p is not null);

    /// <summary>The credit note, allocation or other row that it was booked for.</summary>
    public string CauseId => Booked.Cause.Split(':')[1];

    public StatementKind Kind => new StatementMove(Booked, Change).Kind;
}
