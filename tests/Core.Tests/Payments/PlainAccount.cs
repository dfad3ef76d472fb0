namespace Tamias.Core.Tests;

/// <summary>An account as somebody would keep it on squared paper: for each invoice what is payable and the parts that
/// were paid, newest last. Knows nothing of the product's books.</summary>
sealed class PlainAccount
{
    readonly Dictionary<Id<Invoice>, long> payable = [];
    readonly HashSet<Id<Invoice>> voided = [];
    readonly Dictionary<Id<Invoice>, List<(Payment From, long Part)>> parts = [];

    public long Received { get; set; }

    public (long Payable, long Paid) Of(Id<Invoice> invoice) => (payable[invoice], Paid(invoice));

    public void Issued(Id<Invoice> invoice, long amount) => (payable[invoice], parts[invoice]) = (amount, []);

    public void Allocated(Id<Invoice> invoice, Payment from, long rest)
    {
        var part = Math.Min(rest, payable[invoice] - Paid(invoice));
        if (part <= 0 || from.ReversedAt is not null || voided.Contains(invoice))
            return;

        var before = parts[invoice].Where(p => p.From == from).Sum(p => p.Part);
        parts[invoice].RemoveAll(p => p.From == from);
        parts[invoice].Add((from, before + part));
    }

    public void TakenBack(Payment payment)
    {
        Received -= payment.Amount.Minor;
        foreach (var list in parts.Values)
            list.RemoveAll(p => p.From == payment);
    }

    /// <summary>What was paid beyond what is payable now is struck out from the bottom.</summary>
    public void Credited(Id<Invoice> invoice, long amount)
    {
        payable[invoice] -= amount;
        for (var over = Paid(invoice) - payable[invoice]; over > 0;)
        {
            var (from, part) = parts[invoice][^1];
            parts[invoice].RemoveAt(parts[invoice].Count - 1);
            if (part > over)
                parts[invoice].Add((from, part - over));
            over -= part;
        }
    }

    public void WrittenOff(Id<Invoice> invoice) => payable[invoice] = Paid(invoice);

    public void Raised(Id<Invoice> invoice, long amount) => payable[invoice] += amount;

    public void Voided(Id<Invoice> invoice) => voided.Add(invoice);

    long Paid(Id<Invoice> invoice) => parts[invoice].Sum(p => p.Part);
}
