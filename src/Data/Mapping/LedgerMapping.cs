using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class LedgerMapping : IEntityTypeConfiguration<LedgerTransaction>, IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerTransaction> builder)
    {
        builder.ToTable("ledger_transactions").HasKey(t => t.Id);
        builder.HasIndex(t => new { t.OrganizationId, t.Cause }).IsUnique();
        builder.HasMany(t => t.Entries).WithOne().HasForeignKey("TransactionId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(t => t.Entries).AutoInclude();
        builder.Refers<LedgerTransaction, Organization>(t => t.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ledger_entries").HasKey("TransactionId", nameof(LedgerEntry.Position));
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Money(e => e.Amount);
        builder.Refers<LedgerEntry, Customer>(e => e.CustomerId);
        builder.Refers<LedgerEntry, Invoice>(e => e.InvoiceId);
        builder.Refers<LedgerEntry, Payment>(e => e.PaymentId);
    }
}
