using Tamias.Web.Payments;

namespace Tamias.Web.Banking;

/// <summary>Records lines of a bank's statement as payments: those that are certain by themselves, others when a person
/// says so.</summary>
public sealed class RecordLine(Db db, Ids ids, RecordPayment recording)
{
    /// <summary>Lines that are looked at in one go.</summary>
    const int Most = 500;

    /// <summary>Characters of a payment's reference.</summary>
    const int LongestReference = 200;

    /// <summary>Records each open line whose reference and amount leave no doubt. Where anything speaks against it, the
    /// line waits for a person.</summary>
    /// <returns>How many were recorded.</returns>
    public async Task<int> RecordCertainAsync(Guid userId, bool sendsReceipt, CancellationToken cancellation)
    {
        var open = await db.BankLines.AsNoTracking().Undecided()
            .OrderBy(l => l.Id).Take(Most).ToListAsync(cancellation);
        var debts = open.Count == 0 ? [] : await db.DebtsAsync(db.Invoices, cancellation);
        var ambiguous = open.Count == 0 ? [] : await db.AmbiguousReferencesAsync(cancellation);
        var recorded = 0;
        foreach (var line in open)
        {
            if (LineMatch.Certain(line.Stated(), debts) is not { } debt || ambiguous.Contains(debt.Reference!.Value)
                || await IsDoubtfulAsync(line, debt, cancellation)
                || await RecordAsync(line, debt, userId, sendsReceipt, cancellation) is not null)
                continue;

            recorded++;
            debts.Remove(debt);
            debts.AddRange(await db.DebtsAsync(db.Invoices.Where(i => i.Id == debt.InvoiceId), cancellation));
        }

        return recorded;
    }

    /// <summary>Records a line as payment of one invoice; what that does not take stays as the customer's
    /// credit.</summary>
    public Task<Refusal?> RecordAsync(
        BankLine line, Debt debt, Guid userId, bool sendsReceipt, CancellationToken cancellation)
    {
        var part = Money.Min(line.Amount, debt.Outstanding);
        return recording.RecordAsync(new(
            ids.Next<Payment>(), line.Amount, new(debt.CustomerId, [new(debt.InvoiceId, part)]), userId)
        {
            Method = PaymentMethod.BankTransfer, ReceivedOn = line.Facts.BookedOn, Reference = ReferenceOf(line),
            LineId = line.Id, SendsReceipt = sendsReceipt,
        }, cancellation);
    }

    /// <summary>What stands as the reference of the payment.</summary>
    public static string ReferenceOf(BankLine line) =>
        CutText.Of(line.Facts.Reference.Length > 0 ? line.Facts.Reference : line.Facts.Text, LongestReference);

    /// <summary>It may have been recorded by hand, or the same debt may be paid by a bank debit that is under
    /// way.</summary>
    async Task<bool> IsDoubtfulAsync(BankLine line, Debt debt, CancellationToken cancellation) =>
        await db.RecordedFor(line).AnyAsync(p => p.CustomerId == debt.CustomerId, cancellation)
        || await db.UnderWayAmong([debt.InvoiceId]).AnyAsync(cancellation);
}
