namespace Tamias.Web.Banking;

/// <summary>Questions about lines of statements.</summary>
static class BankLines
{
    /// <summary>Days by which a payment recorded by hand may stand apart from its line.</summary>
    const int Apart = 10;

    /// <summary>What waits for a person's word.</summary>
    public static IQueryable<BankLine> Undecided(this IQueryable<BankLine> lines) =>
        lines.Where(l => l.State == BankLineState.Open);

    /// <summary>Payments by hand that could be what this line tells of: of its amount and about its day, told by no
    /// other line.</summary>
    public static IQueryable<Payment> RecordedFor(this Db db, BankLine line)
    {
        var (from, until) = (line.Facts.BookedOn.AddDays(-Apart), line.Facts.BookedOn.AddDays(Apart));
        return db.Payments.Where(p => p.PaymentIntentId == null && p.ReversedAt == null
                && p.Method != PaymentMethod.Cash && p.Amount.Currency == line.Amount.Currency
                && p.Amount.Minor == line.Amount.Minor && p.ReceivedOn >= from && p.ReceivedOn <= until
                && !db.BankLines.Any(l => l.PaymentId == p.Id))
            .OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id);
    }

    /// <summary>Payouts of Stripe that could be what this line tells of, told by no other line.</summary>
    public static IQueryable<Payout> PaidOutBy(this Db db, BankLine line)
    {
        var (from, until) = (line.Facts.BookedOn.AddDays(-Apart), line.Facts.BookedOn.AddDays(Apart));
        return db.Payouts.Where(p => p.Amount.Currency == line.Amount.Currency && p.Amount.Minor == line.Amount.Minor
                && p.Status != "failed" && p.Status != "canceled" && p.ArrivalOn >= from && p.ArrivalOn <= until
                && !db.BankLines.Any(l => l.PayoutId == p.Id))
            .OrderBy(p => p.ArrivalOn).ThenBy(p => p.Id);
    }

    /// <summary>As the statement told it.</summary>
    public static StatedLine Stated(this BankLine line) => new(line.Amount, line.Facts);
}
