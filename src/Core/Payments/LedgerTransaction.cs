namespace Tamias;

/// <summary>One thing that happened to money, as entries that sum to zero. Only ever added.</summary>
public sealed class LedgerTransaction : IOwned
{
    readonly List<LedgerEntry> entries = [];

    /// <param name="cause">What happened, as "kind:id"; unique in the organization, so that it happens once.</param>
    public LedgerTransaction(
        Id<LedgerTransaction> id, Id<Organization> organizationId, string cause, DateTimeOffset at)
    {
        Id = id;
        OrganizationId = organizationId;
        Cause = cause;
        At = at;
    }

    LedgerTransaction()
    {
    }

    public Id<LedgerTransaction> Id { get; private set; }

    public Id<Organization> OrganizationId { get; private set; }

    public string Cause { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>Moves an amount from one account (credit) to another (debit).</summary>
    public LedgerTransaction Move(Money amount, LedgerSide debit, LedgerSide credit)
    {
        entries.Add(new(entries.Count + 1, debit, amount));
        entries.Add(new(entries.Count + 1, credit, -amount));
        return this;
    }
}

/// <summary>One row of the ledger: debits are positive, credits negative.</summary>
public sealed class LedgerEntry
{
    internal LedgerEntry(int position, LedgerSide side, Money amount)
    {
        Position = position;
        (Account, CustomerId, InvoiceId, PaymentId) = (side.Account, side.CustomerId, side.InvoiceId, side.PaymentId);
        Amount = amount;
    }

    LedgerEntry()
    {
    }

    public int Position { get; private set; }

    public LedgerAccount Account { get; private set; }

    public Id<Customer>? CustomerId { get; private set; }

    public Id<Invoice>? InvoiceId { get; private set; }

    public Id<Payment>? PaymentId { get; private set; }

    public Money Amount { get; private set; }
}

/// <summary>An account of the ledger with whose it is.</summary>
public sealed record LedgerSide(LedgerAccount Account)
{
    public Id<Customer>? CustomerId { get; init; }

    public Id<Invoice>? InvoiceId { get; init; }

    public Id<Payment>? PaymentId { get; init; }
}

/// <summary>The accounts of the ledger.</summary>
public enum LedgerAccount
{
    /// <summary>What customers owe on invoices.</summary>
    Receivable,

    /// <summary>What has been billed.</summary>
    Billed,

    /// <summary>Money that has come in, at Stripe, in the bank or in the till.</summary>
    Received,

    /// <summary>Money received and not allocated: belongs to the customer (a credit balance).</summary>
    CustomerCredit,

    /// <summary>Small rests of invoices that nobody asks for any more.</summary>
    WrittenOff,

    /// <summary>What a bank took for a dispute beyond what its payment still held.</summary>
    Lost,
}
