using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Tamias.Data;

/// <summary>How rows are written: versions raised, transactions one way on both databases.</summary>
public abstract partial class Db
{
    /// <summary>Saves and raises <c>Version</c> of what changed.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed a row since it was read.</exception>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
            if (entry.Metadata.FindProperty("Version") is { } version)
                entry.Property(version).CurrentValue = (int)entry.Property(version).CurrentValue! + 1;

        return disk.WriteAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken));
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Writes wait their turn; only SaveChangesAsync can.");

    /// <summary>Runs the work in one transaction and commits what it changed. Forgets what was read before, so that
    /// everything the work decides on is read inside. On any exception nothing has happened.</summary>
    public virtual async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        if (Database.CurrentTransaction is not null)
            return await work();

        ChangeTracker.Clear();
        return await disk.WriteAsync(() => CommitAsync(work, cancellation));
    }

    async Task<T> CommitAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        var result = await work();
        await SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    public Task InTransactionAsync(Func<Task> work, CancellationToken cancellation = default) =>
        InTransactionAsync(async () =>
        {
            await work();
            return true;
        }, cancellation);

    /// <summary>Reads everything as it stood at one moment, whatever others write meanwhile. Nothing is
    /// written.</summary>
    public async Task<T> InSnapshotAsync<T>(Func<Task<T>> read, CancellationToken cancellation = default)
    {
        if (Database.CurrentTransaction is not null)
            return await read();

        ChangeTracker.Clear();
        await using var snapshot = await BeginSnapshotAsync(cancellation);
        return await read();
    }

    protected abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation);

    /// <summary>Reads an invoice for writing: until the transaction ends nobody else can do the same.</summary>
    public async Task<Invoice?> LockInvoiceAsync(Id<Invoice> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("invoices", id.Value, cancellation);
        return await Invoices.FirstOrDefaultAsync(i => i.Id == id, cancellation);
    }

    /// <summary>Reads several for writing, in one order everywhere, so that no two wait for each other; those that are
    /// not there are left out.</summary>
    public async Task<Dictionary<Id<Invoice>, Invoice>> LockInvoicesAsync(
        IEnumerable<Id<Invoice>> ids, CancellationToken cancellation = default)
    {
        var locked = new Dictionary<Id<Invoice>, Invoice>();
        foreach (var id in ids.Distinct().Order())
            if (await LockInvoiceAsync(id, cancellation) is { } invoice)
                locked.Add(id, invoice);
        return locked;
    }

    /// <summary>Reads an estimate for writing: its answers, and what is made of it, come one after the
    /// other.</summary>
    public async Task<Estimate?> LockEstimateAsync(Id<Estimate> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("estimates", id.Value, cancellation);
        return await Estimates.FirstOrDefaultAsync(e => e.Id == id, cancellation);
    }

    /// <summary>Reads a customer for writing: what hangs on them is made one after the other.</summary>
    public async Task<Customer?> LockCustomerAsync(Id<Customer> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("customers", id.Value, cancellation);
        return await Customers.FirstOrDefaultAsync(c => c.Id == id, cancellation);
    }

    /// <summary>Reads a number series for writing: numbers are given out one after the other.</summary>
    public async Task<NumberSeries?> LockSeriesAsync(Id<NumberSeries> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("number_series", id.Value, cancellation);
        return await NumberSeries.FirstOrDefaultAsync(s => s.Id == id, cancellation);
    }

    /// <summary>Reads a recurring invoice for writing: each of its days is used once.</summary>
    public async Task<RecurringInvoice?> LockRecurringAsync(
        Id<RecurringInvoice> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("recurring_invoices", id.Value, cancellation);
        return await RecurringInvoices.FirstOrDefaultAsync(r => r.Id == id, cancellation);
    }

    /// <summary>Reads a payment for writing. Payments are locked before invoices, each kind in the order of their
    /// keys.</summary>
    public async Task<Payment?> LockPaymentAsync(Id<Payment> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("payments", id.Value, cancellation);
        return await Payments.FirstOrDefaultAsync(p => p.Id == id, cancellation);
    }

    /// <summary>Reads a customer's account for transfers for writing: what waits there is sent back one after the
    /// other.</summary>
    public async Task<TransferAccount?> LockTransferAccountAsync(
        Id<TransferAccount> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("transfer_accounts", id.Value, cancellation);
        return await TransferAccounts.FirstOrDefaultAsync(t => t.Id == id, cancellation);
    }

    /// <summary>Reads a connection for writing: what a person is asked about it is asked once.</summary>
    public async Task<Connection?> LockConnectionAsync(Id<Connection> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("connections", id.Value, cancellation);
        return await Connections.FirstOrDefaultAsync(c => c.Id == id, cancellation);
    }

    /// <summary>Reads a line of a bank's statement for writing. Lines are locked after payments and before
    /// invoices.</summary>
    public async Task<BankLine?> LockBankLineAsync(Id<BankLine> id, CancellationToken cancellation = default)
    {
        await LockRowAsync("bank_lines", id.Value, cancellation);
        return await BankLines.FirstOrDefaultAsync(l => l.Id == id, cancellation);
    }
}
