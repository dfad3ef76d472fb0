using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>The whole database in memory, to be held against what is true.</summary>
sealed class Facts
{
    Facts()
    {
    }

    public required List<Invoice> Invoices { get; init; }

    public required List<Attempt> Attempts { get; init; }

    public required List<Payment> Payments { get; init; }

    public required List<Allocation> Allocations { get; init; }

    public required List<Refund> Refunds { get; init; }

    public required List<Dispute> Disputes { get; init; }

    public required List<CreditNote> CreditNotes { get; init; }

    public required List<LedgerTransaction> Ledger { get; init; }

    public required List<InboxEvent> Inbox { get; init; }

    public required List<Mail> Mails { get; init; }

    public required List<Connection> Connections { get; init; }

    public required List<Todo> Todos { get; init; }

    public required List<BankLine> BankLines { get; init; }

    public required List<RecurringInvoice> Recurring { get; init; }

    public required List<ReminderRule> ReminderRules { get; init; }

    public required List<SavedMethod> SavedMethods { get; init; }

    public required List<AutomaticPayment> AutomaticPayments { get; init; }

    public required List<TransferAccount> TransferAccounts { get; init; }

    public required List<TransferReturn> TransferReturns { get; init; }

    public required List<LateFee> LateFees { get; init; }

    public required List<LateFeeRule> LateFeeRules { get; init; }

    public static async Task<Facts> ReadAsync(Db db) => new()
    {
        Invoices = await All(db.Invoices),
        Attempts = await All(db.Attempts),
        Payments = await All(db.Payments),
        Allocations = await All(db.Allocations),
        Refunds = await All(db.Refunds),
        Disputes = await All(db.Disputes),
        CreditNotes = await All(db.CreditNotes),
        Ledger = await All(db.Ledger),
        Inbox = await All(db.Inbox),
        Mails = await All(db.Mails),
        Connections = await All(db.Connections),
        Todos = await All(db.Todos),
        BankLines = await All(db.BankLines),
        Recurring = await All(db.RecurringInvoices),
        ReminderRules = await All(db.ReminderRules),
        SavedMethods = await All(db.SavedMethods),
        AutomaticPayments = await All(db.AutomaticPayments),
        TransferAccounts = await All(db.TransferAccounts),
        TransferReturns = await All(db.TransferReturns),
        LateFees = await All(db.LateFees),
        LateFeeRules = await All(db.LateFeeRules),
    };

    public static Facts Read(World world)
    {
        using var scope = world.Nodes[0].Services.CreateScope();
        return ReadAsync(scope.ServiceProvider.GetRequiredService<Db>()).GetAwaiter().GetResult();
    }

    static Task<List<T>> All<T>(IQueryable<T> rows) where T : class =>
        rows.IgnoreQueryFilters().AsNoTracking().ToListAsync();
}
