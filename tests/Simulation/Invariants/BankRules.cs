using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>A line of a statement is there once, however many files it stands in, and is money once.</summary>
static class BankRules
{
    public static readonly IReadOnlyList<(string Rule, string Sql)> Never =
    [
        ("bank: a line is not the payment that it is said to be", """
            select cast(l.id as text) from bank_lines l where (l.state = 'Recorded') <> (l.payment_id is not null)
              or (l.state = 'Recorded' and not exists (select 1 from payments p where p.id = l.payment_id
                and p.reversed_at is null and p.payment_intent_id is null and p.amount_minor = l.amount_minor))
            """),
        ("bank: one payment is two lines", """
            select min(cast(payment_id as text)) from bank_lines where payment_id is not null group by payment_id
              having count(*) > 1
            """),
    ];

    /// <summary>What was imported is there, and nothing else is.</summary>
    public static IEnumerable<string> LinesAreAsInFiles(World world, Facts facts)
    {
        foreach (var account in world.Accounts)
        {
            var kept = facts.BankLines.Where(l => l.OrganizationId == account.House.Id)
                .CountBy(Account.PrintOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            foreach (var print in account.Expected.Keys.Union(kept.Keys, StringComparer.Ordinal))
            {
                var (least, most) = account.Expected.GetValueOrDefault(print);
                if (kept.GetValueOrDefault(print) is var count && (count < least || count > most))
                    yield return $"{print}: {count} lines, but {least} to {most} came in";
            }
        }
    }

    /// <summary>A transfer is recorded for a line, and only somebody who opens the line again can part them.</summary>
    public static IEnumerable<string> LinesAreRecordedOnce(World world, Facts facts)
    {
        var told = facts.BankLines.Select(l => l.PaymentId).ToHashSet();
        foreach (var account in world.Accounts)
        {
            var alone = facts.Payments.Count(p => p.OrganizationId == account.House.Id && p.ReversedAt is null
                && p.Method == PaymentMethod.BankTransfer && !told.Contains(p.Id));
            if (alone > account.Reopened)
                yield return $"{account.House.AccountId}: {alone} transfers are recorded for no line";
        }
    }

    /// <summary>At rest nobody has to decide about money that names its invoice and is what that waits for.</summary>
    public static IEnumerable<string> CertainIsRecorded(World world, Facts facts)
    {
        foreach (var account in world.Accounts.Where(a => a.Reopened == 0))
            foreach (var line in facts.BankLines.Where(l => l.OrganizationId == account.House.Id
                && l.State == BankLineState.Open && l.Amount.IsPositive && l.Facts.Reference.Length > 0))
                if (facts.Invoices.Find(i => i.OrganizationId == account.House.Id && i.IsPayable
                    && RfReference.Of(i.Number)?.Value == line.Facts.Reference && i.Outstanding == line.Amount)
                    is { } waiting)
                    yield return $"{waiting.Number} waits for {waiting.Outstanding}, which has come and is open";
    }
}
