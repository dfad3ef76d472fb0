using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Tamias.Data.Mapping;

namespace Tamias.Data;

/// <summary>The product's tables. Shows one organization's rows only: none at all before <see cref="Organization"/> is
/// set.</summary>
public abstract partial class Db(DbContextOptions options, Disk disk) : IdentityUserContext<User, Guid>(options)
{
    /// <summary>Whose rows are seen. Set once per request or unit of work.</summary>
    public Id<Organization> Organization { get; set; }

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Logo> Logos => Set<Logo>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<PortalAccess> PortalAccesses => Set<PortalAccess>();

    public DbSet<PortalLink> PortalLinks => Set<PortalLink>();

    public DbSet<PortalRequest> PortalRequests => Set<PortalRequest>();

    public DbSet<Item> Items => Set<Item>();

    public DbSet<Tax> Taxes => Set<Tax>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<RecurringInvoice> RecurringInvoices => Set<RecurringInvoice>();

    public DbSet<Estimate> Estimates => Set<Estimate>();

    public DbSet<EstimateEvent> EstimateEvents => Set<EstimateEvent>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    public DbSet<Gateway> Gateways => Set<Gateway>();

    public DbSet<Connection> Connections => Set<Connection>();

    public DbSet<ConnectionTry> ConnectionTries => Set<ConnectionTry>();

    public DbSet<SavedMethod> SavedMethods => Set<SavedMethod>();

    public DbSet<AutomaticPayment> AutomaticPayments => Set<AutomaticPayment>();

    public DbSet<TransferAccount> TransferAccounts => Set<TransferAccount>();

    public DbSet<TransferReturn> TransferReturns => Set<TransferReturn>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<LedgerTransaction> Ledger => Set<LedgerTransaction>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<BalanceTransaction> BalanceTransactions => Set<BalanceTransaction>();

    public DbSet<Payout> Payouts => Set<Payout>();

    public DbSet<BankStatement> BankStatements => Set<BankStatement>();

    public DbSet<BankLine> BankLines => Set<BankLine>();

    public DbSet<CreditNote> CreditNotes => Set<CreditNote>();

    public DbSet<WriteOff> WriteOffs => Set<WriteOff>();

    public DbSet<ReminderRule> ReminderRules => Set<ReminderRule>();

    public DbSet<LateFeeRule> LateFeeRules => Set<LateFeeRule>();

    public DbSet<LateFee> LateFees => Set<LateFee>();

    public DbSet<Todo> Todos => Set<Todo>();

    public DbSet<InboxEvent> Inbox => Set<InboxEvent>();

    public DbSet<Mail> Mails => Set<Mail>();

    /// <summary>The database refused a second row where a unique index allows one.</summary>
    public abstract bool IsDuplicate(DbUpdateException exception);

    /// <summary>Somebody else wrote the same rows at this moment. Nothing is written; what was meant can be read and
    /// decided anew.</summary>
    public virtual bool IsOvertaken(Exception exception) =>
        exception is DbUpdateConcurrencyException || (exception is DbUpdateException update && IsDuplicate(update));

    /// <summary>Makes this row wait its turn until the transaction ends. A no-op where writers never overlap.</summary>
    protected abstract Task LockRowAsync(string table, Guid id, CancellationToken cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) => Conversions.Apply(builder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Mappings.Apply(builder);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)))
            FilterMethod.MakeGenericMethod(type.ClrType).Invoke(this, [builder]);
        SnakeCase.Apply(builder.Model);
    }

    static readonly System.Reflection.MethodInfo FilterMethod =
        typeof(Db).GetMethod(nameof(Filter),
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;

    void Filter<T>(ModelBuilder builder) where T : class, IOwned =>
        builder.Entity<T>().HasQueryFilter(e => e.OrganizationId == Organization);
}
